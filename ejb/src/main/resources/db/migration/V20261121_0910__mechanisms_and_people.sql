create table mechanism (
    key         text primary key,
    name        text not null,
    zone        text not null,
    symbol_hint text not null
);

create table member (
    mechanism text not null references mechanism,
    state     text not null,
    name      text not null,
    primary key (mechanism, state)
);

create table report_type (
    mechanism text not null references mechanism,
    key       text not null,
    name      text not null,
    route     text not null,
    primary key (mechanism, key)
);

create table person (
    id           uuid primary key,
    name         text not null unique,
    display_name text not null,
    area         text,
    mechanism    text not null references mechanism,
    state        text,
    password     text not null,
    active       boolean not null default true,
    created_at   timestamptz not null,
    foreign key (mechanism, state) references member
);

create table person_role (
    person uuid not null references person,
    role   text not null,
    primary key (person, role)
);

-- A session is known by the hash of its token: who reads this table cannot act for anyone.
create table session (
    token_hash   text primary key,
    person       uuid not null references person,
    opened_at    timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null
);
create index session_person on session (person);

create table sign_in_failure (
    id   bigint generated always as identity primary key,
    name text not null,
    at   timestamptz not null
);
create index sign_in_failure_name_at on sign_in_failure (name, at);
