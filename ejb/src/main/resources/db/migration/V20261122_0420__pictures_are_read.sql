-- Pages that are pictures are read by OCR, in a queue of their own. Such text is marked, with how sure the program is of it.
alter table exhibit
    -- WAITS, READING, DONE (some text), NOTHING (no letters), FAILED; null where there are no pictures to read.
    add column ocr_state      text,
    -- What somebody chose, or null: the program chooses what it is surest of.
    add column ocr_asked      text,
    add column ocr_languages  text,
    add column ocr_confidence integer,
    add column ocr_since      timestamptz;
create index exhibit_ocr on exhibit (ocr_since) where ocr_state in ('WAITS', 'READING');

alter table exhibit_page
    -- Null for the file's own text.
    add column ocr_confidence integer,
    add column ocr_languages  text;
