-- What was entered at steps that are forms. The fields stand in the model; what was asked is kept with what was answered,
-- because the next version of the workflow may ask otherwise.
create table form_answer (
    step     uuid        not null references step (id),
    place    integer     not null,
    report   uuid        not null references report (id),
    field    text        not null,
    label    text        not null,
    kind     text        not null,
    -- As conditions read it: a choice's id, true or false, a number, an id.
    value    text        not null,
    -- As people read it.
    shown    text        not null,
    -- The roles that read it, by their keys; empty: whoever reads the report.
    readers  text[]      not null,
    given_by uuid        not null references person (id),
    given_at timestamptz not null,
    primary key (step, place)
);
create index form_answer_by_report on form_answer (report, given_at);
