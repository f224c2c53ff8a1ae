-- Resolutions that were adopted. A language is a file of its own, kept as it came; the measures are the same in all.
create table resolution (
    id         uuid primary key,
    mechanism  text not null,
    name       text not null,
    adopted_on date not null,
    -- Whether the text numbers nothing and its paragraphs were counted.
    counted    boolean not null,
    unique (mechanism, name)
);
create table resolution_text (
    resolution  uuid not null references resolution,
    language    text not null,
    title       text not null,
    sha256      text not null,
    file        bytea not null,
    imported_at timestamptz not null,
    imported_by uuid not null references person,
    primary key (resolution, language)
);

-- A paragraph, or a part of one: "8(a)(iii)".
create table measure (
    id         uuid primary key,
    resolution uuid not null references resolution,
    number     text not null,
    place      integer not null,
    depth      integer not null,
    unique (resolution, number)
);
create table measure_text (
    measure  uuid not null references measure,
    language text not null,
    text     text not null,
    primary key (measure, language)
);

-- How a later measure bears on an earlier one, which may be of a resolution that is not here yet. Never changed: what was
-- said last stands, and no bearing says that there is none after all. Without a person the text itself says so.
create table measure_bearing (
    id                 bigint generated always as identity primary key,
    later              uuid not null references measure,
    earlier_resolution text not null,
    earlier_number     text not null,
    bearing            text,
    reason             text,
    told_at            timestamptz not null,
    told_by            uuid references person
);
create index measure_bearing_later on measure_bearing (later, earlier_resolution, earlier_number, id);
create index measure_bearing_earlier on measure_bearing (earlier_resolution, earlier_number);

-- From when to when it holds, where that is not from the day of adoption on. The newest row stands.
create table measure_validity (
    id         bigint generated always as identity primary key,
    measure    uuid not null references measure,
    valid_from date not null,
    valid_to   date,
    reason     text not null,
    told_at    timestamptz not null,
    told_by    uuid not null references person
);
create index measure_validity_measure on measure_validity (measure, id);

create trigger measure_text_is_found after insert or update on measure_text
    for each row execute function search_changes('measure', 'measure');
create function never_changed() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to', tg_table_name;
end $$;
create trigger measure_bearing_is_kept before update or delete on measure_bearing for each row execute function never_changed();
create trigger measure_validity_is_kept before update or delete on measure_validity for each row execute function never_changed();
create trigger resolution_text_is_kept before update or delete on resolution_text for each row execute function never_changed();
create trigger measure_text_is_kept before update or delete on measure_text for each row execute function never_changed();
