-- Where a report stands, as the engine told it.
create table step (
    id        uuid primary key,
    report    uuid not null references report,
    element   text not null,
    type      text not null,
    name      text not null,
    version   integer not null,
    opened_at timestamptz not null,
    due_at    timestamptz,
    closed_at timestamptz,
    lapsed    boolean not null default false
);
create index step_report on step (report, opened_at);
create unique index step_open on step (report, element) where closed_at is null;

-- Who owes what: the inbox. A duty is a person's, a state's (its role within it), or a role's.
create table duty (
    id        uuid primary key,
    step      uuid not null references step,
    report    uuid not null references report,
    mechanism text not null references mechanism,
    type      text not null,
    role      text not null,
    state     text,
    person    uuid references person,
    since     timestamptz not null,
    due_at    timestamptz,
    closed_at timestamptz,
    done_by   uuid references person
);
create index duty_step on duty (step);
create index duty_report on duty (report) where closed_at is null;
create index duty_of_person on duty (person, due_at) where closed_at is null and person is not null;
create index duty_of_role on duty (mechanism, role, state, due_at) where closed_at is null and person is null;
