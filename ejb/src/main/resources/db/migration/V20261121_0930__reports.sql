create table report (
    id        uuid primary key,
    mechanism text not null references mechanism,
    type      text not null,
    title     text not null,
    symbol    text unique,
    status    text not null,
    -- Grows with every change of the text or of the standing. Begins at 1,001 so that it is never taken for a version's number.
    revision  integer not null default 1001,
    version   integer not null default 0,
    opened_at timestamptz not null,
    opened_by uuid not null references person,
    foreign key (mechanism, type) references report_type
);

create table section (
    id      uuid primary key,
    report  uuid not null references report,
    place   integer not null,
    heading text not null
);
create index section_report on section (report, place);

create table paragraph (
    id         uuid primary key,
    report     uuid not null references report,
    section    uuid not null references section,
    place      integer not null,
    text       text not null,
    revision   integer not null default 1,
    changed_at timestamptz not null,
    changed_by uuid not null references person
);
create index paragraph_report on paragraph (report);

create table citation (
    id        uuid primary key,
    paragraph uuid not null references paragraph on delete cascade,
    place     integer not null,
    exhibit   uuid not null references exhibit,
    page      integer not null,
    quote     text not null
);
create index citation_paragraph on citation (paragraph);

-- A circulated version. content is the canonical JSON, content_hash its SHA-256: never changed, never serialised again.
create table version (
    report       uuid not null references report,
    number       integer not null,
    content      text not null,
    content_hash text not null,
    frozen_at    timestamptz not null,
    frozen_by    uuid references person,
    primary key (report, number)
);
