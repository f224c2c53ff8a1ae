-- What waits for somebody is found by one walk through an index for each role: the newest, or the next to be due, whatever
-- else is open. A state that is null cannot be walked in order, so it is the empty text here; see the class Inbox.
create index duty_of_person_newest on duty (person, since desc, id) where closed_at is null and person is not null;
create index duty_of_role_newest on duty (mechanism, role, coalesce(state, ''), since desc, id) where closed_at is null and person is null;
create index duty_of_role_soonest on duty (mechanism, role, coalesce(state, ''), due_at, id) where closed_at is null and person is null;
drop index duty_of_role;
