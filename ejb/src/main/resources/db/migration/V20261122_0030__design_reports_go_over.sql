-- Reports under way go over to another version of their workflow; the mapping is kept for the way back.
create table workflow_move (
    id         uuid primary key,
    mechanism  text not null references mechanism,
    workflow   text not null,
    from_model text not null,
    to_model   text not null,
    mapping    text not null,
    reason     text not null,
    ordered_by uuid not null references person,
    ordered_at timestamptz not null,
    paused     boolean not null default false
);
create index workflow_move_of on workflow_move (mechanism, workflow, ordered_at);

create table workflow_move_report (
    move    uuid not null references workflow_move,
    report  uuid not null references report,
    outcome text not null check (outcome in ('waiting', 'moved', 'stayed')),
    why     text,
    at      timestamptz,
    primary key (move, report)
);
create index workflow_move_report_waiting on workflow_move_report (move) where outcome = 'waiting';
