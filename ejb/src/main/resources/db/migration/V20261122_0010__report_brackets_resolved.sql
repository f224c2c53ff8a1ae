-- What stood in a bracket, what was chosen of it, why, and by whom. revision is the paragraph's that holds what was chosen.
create table bracket_resolution (
    id          bigint generated always as identity primary key,
    report      uuid not null references report,
    paragraph   uuid not null,
    version     integer not null,
    revision    integer not null,
    bracket     text not null,
    chosen      text not null,
    states      text not null,
    reason      text not null,
    resolved_at timestamptz not null,
    resolved_by uuid not null references person
);
create index bracket_resolution_report on bracket_resolution (report, id);
create trigger bracket_resolution_is_kept before update or delete on bracket_resolution for each row execute function record_is_kept();
