-- How the coordinator classes what changed in the working text since the last circulated version; it goes with what it is about.
create table class_choice (
    report    uuid not null references report,
    subject   uuid not null,
    -- Of the words before and after: a class is for one change and not for the next.
    mark      text not null,
    class     text not null check (class in ('editorial', 'factual', 'substantive')),
    reason    text,
    chosen_at timestamptz not null,
    chosen_by uuid not null references person,
    primary key (report, subject)
);

-- What a circulated version changed in the one before it, and how that was classed when it was circulated; by nobody where it was left at the proposal.
create table version_change (
    report   uuid not null,
    version  integer not null,
    subject  uuid not null,
    class    text not null check (class in ('editorial', 'factual', 'substantive')),
    reason   text,
    classed_by uuid references person,
    primary key (report, version, subject),
    foreign key (report, version) references version
);
create function version_change_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'What a version changed is kept as it was classed; a class is challenged.';
end $$;
create trigger version_change_is_kept before update or delete on version_change for each row execute function version_change_is_kept();

create table class_challenge (
    id             uuid primary key,
    report         uuid not null,
    version        integer not null,
    subject        uuid not null,
    state          text not null,
    reason         text not null,
    challenged_at  timestamptz not null,
    challenged_by  uuid not null references person,
    withdrawn_at   timestamptz,
    withdrawn_by   uuid references person,
    settled_at     timestamptz,
    settled_by     uuid references person,
    settled_as     text check (settled_as in ('editorial', 'factual', 'substantive')),
    settled_reason text,
    foreign key (report, version, subject) references version_change,
    check (withdrawn_at is null or settled_at is null),
    check ((settled_at is null) = (settled_as is null) and (settled_at is null) = (settled_reason is null))
);
create unique index class_challenge_open on class_challenge (report, version, subject, state) where withdrawn_at is null and settled_at is null;
