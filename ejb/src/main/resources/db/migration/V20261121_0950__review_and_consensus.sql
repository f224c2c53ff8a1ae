create table signature (
    id           uuid primary key,
    report       uuid not null references report,
    step         uuid not null references step,
    person       uuid not null references person,
    stance       text not null check (stance in ('sign', 'dissent')),
    text         text,
    content_hash text not null,
    given_at     timestamptz not null,
    unique (step, person)
);
create index signature_report on signature (report);

create table comment (
    id              uuid primary key,
    report          uuid not null references report,
    number          integer not null,
    version         integer not null,
    state           text not null,
    author          uuid not null references person,
    paragraph       uuid,
    quote           text,
    type            text not null,
    text            text not null,
    proposed_wording text,
    audience        text not null,
    written_at      timestamptz not null,
    submitted_at    timestamptz,
    submitted_by    uuid references person,
    withdrawn_at    timestamptz,
    withdrawn_by    uuid references person,
    unique (report, number)
);

-- Every answer that was given; the newest holds.
create table disposition (
    id          bigint generated always as identity primary key,
    comment     uuid not null references comment,
    disposition text not null check (disposition in ('accepted', 'partly', 'rejected', 'noted')),
    reason      text not null,
    given_at    timestamptz not null,
    given_by    uuid not null references person
);
create index disposition_comment on disposition (comment, id desc);

-- Positions are never changed, only followed by another or withdrawn.
create table position (
    id            uuid primary key,
    report        uuid not null references report,
    version       integer not null,
    content_hash  text not null,
    state         text not null,
    taken_by      uuid not null references person,
    stance        text not null check (stance in ('agreed', 'agreed-with-comment', 'abstains', 'recused', 'hold', 'objection')),
    reason        text,
    would_resolve text,
    paragraphs    text,
    taken_at      timestamptz not null,
    withdrawn_at  timestamptz,
    withdrawn_by  uuid references person,
    check (stance not in ('hold', 'objection') or (reason is not null and would_resolve is not null))
);
create index position_report on position (report, state, taken_at);
