create table publication (
    report       uuid primary key references report,
    symbol       text not null unique,
    version      integer not null,
    content_hash text not null,
    agreement    text not null,
    pdf_sha256   text not null references original,
    page_sha256  text not null references original,
    published_at timestamptz not null,
    published_by uuid not null references person,
    foreign key (report, version) references version
);

create table record_entry (
    seq          bigint generated always as identity primary key,
    at           timestamptz not null,
    person       uuid,
    person_name  text not null,
    role         text,
    on_behalf_of text,
    act          text not null,
    refused      boolean not null,
    report       uuid,
    version      integer,
    object       text,
    outcome      text
);
create index record_entry_report on record_entry (report, seq);

-- What is on the record stays on the record, whoever holds the application's password.
create function record_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'The record is kept: its entries are neither changed nor removed.';
end $$;
create trigger record_entry_is_kept before update or delete on record_entry for each row execute function record_is_kept();
create trigger record_is_not_emptied before truncate on record_entry for each statement execute function record_is_kept();
create function version_is_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'A circulated version is frozen: it is neither changed nor removed.';
end $$;
create trigger version_is_frozen before update or delete on version for each row execute function version_is_frozen();
