-- Files on their way in. The bytes that have come so far lie in pieces in the data folder; how many there are is seen there.
create table upload (
    id         uuid primary key,
    person     uuid not null references person,
    file_size  bigint not null check (file_size >= 0),
    -- What is told of the file, encrypted: it may be a source that is to be sealed.
    told       bytea not null,
    started_at timestamptz not null,
    touched_at timestamptz not null,
    -- What became of it: whoever lost the last answer asks again.
    exhibit    uuid references exhibit
);
create index upload_person on upload (person) where exhibit is null;
create index upload_touched on upload (touched_at);

-- What the anti-virus program said: waits until it answers, or is kept away from everybody. Lifted by a coordinator, with a reason.
alter table exhibit
    add column quarantine_lifted_by uuid references person,
    add column quarantine_lifted_at timestamptz;
create index exhibit_unchecked on exhibit (received_at) where status = 'UNCHECKED';
