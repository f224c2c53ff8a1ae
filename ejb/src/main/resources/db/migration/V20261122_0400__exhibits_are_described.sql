-- What is told of an exhibit once it is in. A sealed source is shown to whoever sealed it and to the coordinator, each look on the custody log.
alter table exhibit
    add column revision      integer not null default 1,
    add column obtained_on   date,
    add column obtained_by   text,
    add column obtained_from text,
    add column licence       text,
    add column sealed_by     uuid references person;

-- When the bytes were last hashed again, and since when they are not those that were stored.
alter table original
    add column checked_at timestamptz,
    add column altered_at timestamptz;
create index original_checked on original (checked_at nulls first);
create index original_altered on original (altered_at) where altered_at is not null;
create index exhibit_sha256 on exhibit (sha256);
