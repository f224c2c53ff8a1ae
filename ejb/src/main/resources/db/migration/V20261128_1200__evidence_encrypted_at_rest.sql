-- Which keys the database counts on: enough to recognise them, nothing to open anything with. The keys are in a file of their own.
create table vault_key (
    id    text primary key,
    since timestamptz not null
);

-- A sealed source, encrypted; the three columns in clear are empty then. What is sealed from before is encrypted after the next start.
alter table exhibit add column sealed_source bytea;
alter table exhibit add constraint sealed_is_not_told check (sealed_source is null or (sealed_by is not null and source is null and obtained_by is null and obtained_from is null));
