"""Attribution engines side by side: words a second and core, memory, time to load, and quality, measured in one run.

Every system is a process that reads `{"id", "text"}` a line and writes `{"id", "statements"}` a line, pinned to one
core. Ours is the command that a user runs; a peer is run through an adapter, in an environment of its own.
"""
