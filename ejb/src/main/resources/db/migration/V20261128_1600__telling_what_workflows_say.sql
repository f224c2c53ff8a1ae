-- What a workflow had people told, in the words of its model: once for each time that a report came by.
create table notification (
    id     uuid        primary key,
    report uuid        not null references report (id),
    -- The roles that were told, by their names.
    roles  text[]      not null,
    words  text        not null,
    at     timestamptz not null
);
create index notification_by_report on notification (report);
