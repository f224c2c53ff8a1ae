-- What a workflow is tried out on; played through again before each publication. Nothing of a dry run itself is kept.
create table workflow_scenario (
    id         uuid primary key,
    mechanism  text not null references mechanism,
    workflow   text not null,
    title      text not null,
    steps      text not null,
    revision   int not null,
    changed_by uuid not null references person,
    changed_at timestamptz not null
);
create unique index workflow_scenario_title on workflow_scenario (mechanism, workflow, lower(title));
