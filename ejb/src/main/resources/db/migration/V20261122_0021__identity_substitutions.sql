-- Somebody acts on behalf of an absent person, between two instants, with the rights that the absent person has.
create table substitution (
    id         uuid primary key,
    mechanism  text not null references mechanism,
    absent     uuid not null references person,
    substitute uuid not null references person,
    from_at    timestamptz not null,
    until_at   timestamptz not null,
    reason     text,
    granted_by uuid not null references person,
    granted_at timestamptz not null,
    ended_by   uuid references person,
    ended_at   timestamptz,
    check (absent <> substitute),
    check (from_at < until_at)
);
create index substitution_substitute on substitution (substitute, until_at) where ended_at is null;
create index substitution_absent on substitution (absent);

-- Whose rights an act was done with, where they were not the person's own.
alter table record_entry add column in_place_of uuid references person;
