-- What the experts signed, as the bytes that their signatures hash. Sealed when signing ends: never changed, never removed.
create table experts_text (
    report       uuid not null references report,
    number       integer not null,
    step         uuid not null unique references step,
    content      text not null,
    content_hash text not null,
    sealed_at    timestamptz not null,
    primary key (report, number)
);
create function experts_text_is_sealed() returns trigger language plpgsql as $$
begin
    raise exception 'The experts'' text is sealed: it is neither changed nor removed.';
end $$;
create trigger experts_text_is_sealed before update or delete on experts_text for each row execute function experts_text_is_sealed();
create trigger experts_text_is_not_emptied before truncate on experts_text for each statement execute function experts_text_is_sealed();

-- Which circulated versions a person has opened, so that the next can be compared with the one last read.
create table version_read (
    person  uuid not null references person,
    report  uuid not null references report,
    version integer not null,
    read_at timestamptz not null,
    primary key (person, report, version)
);
