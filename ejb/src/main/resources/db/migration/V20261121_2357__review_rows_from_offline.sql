-- A row of a table filled in offline that could not become a comment by itself. It waits, as it was filled in, until somebody
-- of the state puts it right or drops it; either is remembered.
create table offline_row (
    id          uuid primary key,
    report      uuid not null references report,
    state       text not null,
    file_name   text not null,
    place       integer not null,
    member      text not null,
    paragraph   text not null,
    type        text not null,
    comment     text not null,
    proposed    text not null,
    problem     text not null,
    imported_at timestamptz not null,
    imported_by uuid not null references person,
    settled_at  timestamptz,
    settled_by  uuid references person,
    -- The comment it became; null where it was dropped.
    became      uuid references comment
);
create index offline_row_waiting on offline_row (report, state) where settled_at is null;
