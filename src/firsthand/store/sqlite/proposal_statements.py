"""The SQL that writes proposals. Values are named as the columns that they go into."""

from __future__ import annotations

PUT_REPORT = """
INSERT INTO reports (number, id, label, title, outlet, published, newest, modified, section, language, dateline, lead,
                     url, made_by, text_sha256, authors, fields, links, blocks, text)
VALUES (:number, :id, :label, :title, :outlet, :published, :newest, :modified, :section, :language, :dateline, :lead,
        :url, :made_by, :text_sha256, :authors, :fields, :links, :blocks, :text)
ON CONFLICT (number) DO UPDATE SET
    label = excluded.label, title = excluded.title, outlet = excluded.outlet, published = excluded.published,
    newest = excluded.newest, modified = excluded.modified, section = excluded.section, language = excluded.language,
    dateline = excluded.dateline, lead = excluded.lead, url = excluded.url, made_by = excluded.made_by,
    authors = excluded.authors, fields = excluded.fields, links = excluded.links, blocks = excluded.blocks
"""

DROP_STATEMENTS = """
DELETE FROM statements WHERE report = :report AND id NOT IN (SELECT value FROM json_each(:stay))
"""

PUT_STATEMENT = """
INSERT INTO statements (id, report, position, start, kind, nested_in, confidence, made_by, source, cue, content,
                        source_text, cue_text, content_text)
VALUES (:id, :report, :position, :start, :kind, :nested_in, :confidence, :made_by, :source, :cue, :content,
        :source_text, :cue_text, :content_text)
ON CONFLICT (id) DO UPDATE SET
    position = excluded.position, start = excluded.start, kind = excluded.kind,
    nested_in = excluded.nested_in, confidence = excluded.confidence, made_by = excluded.made_by,
    source = excluded.source, cue = excluded.cue, content = excluded.content, source_text = excluded.source_text,
    cue_text = excluded.cue_text, content_text = excluded.content_text
WHERE report = excluded.report
"""

COUNT_STATEMENTS = "SELECT count(*) FROM statements WHERE report = :report"

SET_VOICE = "UPDATE reports SET voice = :voice, statement_count = :count WHERE number = :number"

COUNT_SPOKEN = """
UPDATE parties SET spoken = (SELECT count(*) FROM chains JOIN statements ON statements.number = chains.statement
                             WHERE statements.report = parties.report AND chains.speaker_party = parties.id)
WHERE report = :report
"""

DROP_CHAINS = "DELETE FROM chains WHERE statement IN (SELECT number FROM statements WHERE report = :report)"

PUT_CHAIN = """
INSERT INTO chains (statement, hops, basis, certainty, polarity, made_by, speaker_party, speaker_folded)
VALUES (:statement, :hops, :basis, :certainty, :polarity, :made_by, :speaker_party, :speaker_folded)
"""

PUT_HOP = "INSERT INTO hops (statement, position, party, folded) VALUES (:statement, :position, :party, :folded)"

PUT_PARTY = """
INSERT INTO parties (id, report, position, name, folded, kind, anonymous, line, mentions, spoken)
SELECT :id, :report, :position, :name, :folded, :kind, :anonymous, iif(:anonymous, :id, :name || ' | ' || :kind),
       :mentions, count(chains.statement)
FROM statements JOIN chains ON chains.statement = statements.number AND chains.speaker_party = :id
WHERE statements.report = :report
"""

PUT_ACT = """
INSERT INTO acts (id, report, position, statement, code, label, spans, status, made_by)
VALUES (:id, :report, :position, :statement, :code, :label, :spans, :status, :made_by)
"""

PUT_PROBLEM = """
INSERT INTO problems (id, capture, subject, stage, reason, span)
VALUES (:id, :capture, :subject, :stage, :reason, :span)
ON CONFLICT (id) DO UPDATE SET capture = coalesce(excluded.capture, capture)
"""

CAPTURE_OF_SUBJECT = """
SELECT number FROM captures WHERE sha256 = :subject UNION ALL SELECT number FROM reports WHERE id = :subject LIMIT 1
"""

COUNT_PROBLEMS = """
UPDATE reports SET problem_count = (SELECT count(*) FROM problems WHERE capture = :capture) WHERE number = :capture
"""

FORGET_LIKENESSES = (
    "DELETE FROM compared WHERE statement IN (SELECT number FROM statements WHERE report = ?)",
    "DELETE FROM likenesses WHERE one IN (SELECT number FROM statements WHERE report = ?)",
    "DELETE FROM likenesses WHERE other IN (SELECT number FROM statements WHERE report = ?)",
)
