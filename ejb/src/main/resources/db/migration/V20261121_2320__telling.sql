-- Where a person is reached, and the zone in which they read a clock.
alter table person add column email text;
alter table person add column zone text;

-- What people are to be told of: written with what happened, in its transaction, and taken up after its commit.
create table happening (
    id      bigint generated always as identity primary key,
    kind    text not null,
    report  uuid not null references report,
    step    uuid references step,
    version integer not null,
    -- The one person, or the people of the one state, that it concerns; null for all of the kind's roles.
    person  uuid references person,
    state   text,
    -- Nobody is told of their own act.
    by      uuid,
    -- A person is told once of what has the same key.
    about   text not null,
    at      timestamptz not null,
    not_before timestamptz not null
);
create index happening_waits on happening (not_before, id);

-- How a person wants to be told; whoever has no row is told as TellingWish says by default.
create table telling_wish (
    person        uuid primary key references person,
    mail          text not null check (mail in ('at-once', 'daily', 'none')),
    digest_hour   integer not null check (digest_hour between 0 and 23),
    days_before   integer check (days_before between 1 and 30),
    hours_before  integer check (hours_before between 1 and 72),
    days_after    integer check (days_after between 1 and 30),
    changed_at    timestamptz not null
);

-- One thing that one person is told, in the portal and perhaps by mail.
create table notice (
    id          uuid primary key,
    person      uuid not null references person,
    kind        text not null,
    report      uuid not null references report,
    step        uuid references step,
    duty        uuid references duty,
    version     integer not null,
    about       text not null,
    happened_at timestamptz not null,
    told_at     timestamptz not null,
    read_at     timestamptz,
    -- at-once, daily, or null where the person gets no mail of it; the mail that brings it, once there is one.
    wish        text,
    mail        uuid,
    unique (person, about)
);
create index notice_of_person on notice (person, told_at desc, id);
create index notice_unread on notice (person, told_at desc) where read_at is null;
create index notice_for_digest on notice (person) where wish = 'daily' and mail is null;
create index notice_of_mail on notice (mail) where mail is not null;

-- A mail says sent when a server has taken it, and never before.
create table mail (
    id          uuid primary key,
    person      uuid not null references person,
    status      text not null check (status in ('queued', 'sending', 'sent', 'failed', 'in-doubt', 'not-needed')),
    queued_at   timestamptz not null,
    next_try_at timestamptz,
    tries       integer not null default 0,
    address     text,
    problem     text,
    tried_at    timestamptz,
    sent_at     timestamptz
);
create index mail_waits on mail (next_try_at) where status = 'queued';
create index mail_is_sent on mail (tried_at) where status = 'sending';
create index mail_by_status on mail (status, queued_at desc);
