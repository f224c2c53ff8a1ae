-- What would be unsafe to open in a file, and by which reader its text was read: what an earlier one read is read again by itself.
alter table exhibit
    add column hazards text,
    add column reader  text;
create index exhibit_reader on exhibit (reader);

alter table exhibit_page add column language text;

-- Every reading of an exhibit, whatever came of it.
create table exhibit_reading (
    id           bigint generated always as identity primary key,
    exhibit      uuid not null references exhibit,
    -- TEXT, PICTURES, WITH_PASSWORD
    kind         text not null,
    began_at     timestamptz not null,
    milliseconds integer not null,
    reader       text not null,
    settings     text not null,
    status       text not null,
    pages        integer not null
);
create index exhibit_reading_of on exhibit_reading (exhibit, id);
