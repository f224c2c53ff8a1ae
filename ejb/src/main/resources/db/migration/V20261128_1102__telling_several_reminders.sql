-- A person is reminded as often as they wish: several distances before a deadline, in days and in hours, and several after it.
alter table telling_wish
    drop constraint telling_wish_days_before_check, drop constraint telling_wish_hours_before_check, drop constraint telling_wish_days_after_check;
alter table telling_wish
    alter column days_before type integer[] using array_remove(array[days_before], null),
    alter column hours_before type integer[] using array_remove(array[hours_before], null),
    alter column days_after type integer[] using array_remove(array[days_after], null);
alter table telling_wish
    alter column days_before set default '{}', alter column days_before set not null,
    alter column hours_before set default '{}', alter column hours_before set not null,
    alter column days_after set default '{}', alter column days_after set not null,
    add check (1 <= all (days_before) and 30 >= all (days_before)),
    add check (1 <= all (hours_before) and 72 >= all (hours_before)),
    add check (1 <= all (days_after) and 30 >= all (days_after));
