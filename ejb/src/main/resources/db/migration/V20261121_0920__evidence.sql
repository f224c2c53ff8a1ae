-- The bytes, once; the exhibits that carry them, as often as they were received.
create table original (
    sha256    text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size      bigint not null,
    stored_at timestamptz not null
);

create table exhibit (
    id          uuid primary key,
    mechanism   text not null references mechanism,
    number      integer not null,
    title       text not null,
    file_name   text not null,
    sha256      text not null references original,
    size        bigint not null,
    source      text,
    grade       text,
    marking     text not null,
    case_name   text,
    media_type  text,
    language    text,
    metadata    text,
    pages       integer not null default 0,
    status      text not null,
    reason      text,
    received_at timestamptz not null,
    received_by uuid not null references person,
    read_at     timestamptz,
    unique (mechanism, number)
);
create index exhibit_unread on exhibit (received_at) where status in ('RECEIVED', 'EXTRACTING');

create table exhibit_page (
    exhibit uuid not null references exhibit,
    number  integer not null,
    label   text not null,
    text    text not null,
    primary key (exhibit, number)
);

create table custody (
    id      bigint generated always as identity primary key,
    exhibit uuid not null references exhibit,
    at      timestamptz not null,
    person  uuid references person,
    act     text not null,
    detail  text
);
create index custody_exhibit on custody (exhibit, id);
