-- Letters to somebody outside, at the steps that wait for what they say, and what came back.
create table letter (
    id          uuid        primary key,
    report      uuid        not null references report (id),
    step        uuid        not null references step (id),
    -- Among the letters on the report.
    number      integer     not null,
    addressee   text        not null,
    address     text,
    words       text        not null,
    -- The last day for a reply.
    due         date        not null,
    sent_by     uuid        not null references person (id),
    sent_at     timestamptz not null,
    -- What came back; null while it is awaited.
    outcome     text        check (outcome in ('reply', 'full', 'partial', 'none')),
    reply       text,
    -- How the text reflects the reply.
    reflected   text,
    -- Null where the step's own time ran out.
    recorded_by uuid        references person (id),
    recorded_at timestamptz,
    unique (report, number),
    check ((outcome is null) = (recorded_at is null))
);
create index letter_by_step on letter (step);
