-- Courtesy translations of circulated versions, each made at a visit to a step, part by part.
create table translation (
    id          uuid    primary key,
    report      uuid    not null references report (id),
    version     integer not null,
    -- A language tag, such as fr.
    language    text    not null,
    step        uuid    not null unique references step (id),
    finished_by uuid    references person (id),
    finished_at timestamptz
);
create index translation_by_report on translation (report, version);
create table translation_part (
    translation uuid        not null references translation (id),
    -- title, or the permanent id of a section or a paragraph.
    part        text        not null,
    words       text        not null,
    made_by     uuid        not null references person (id),
    made_at     timestamptz not null,
    primary key (translation, part)
);
