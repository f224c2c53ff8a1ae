-- Drawing, publishing and moving are rights of their own; whoever administered until now held all three. The administrator who was
-- there first answers for the mechanism and its guard rails.
insert into person_role (person, role)
select a.person, r.role from person_role a cross join (values ('DESIGNER'), ('PUBLISHER'), ('OPERATOR')) as r (role) where a.role = 'ADMINISTRATOR';
insert into person_role (person, role)
select distinct on (p.mechanism) p.id, 'OWNER' from person p join person_role a on a.person = p.id and a.role = 'ADMINISTRATOR'
order by p.mechanism, p.active desc, p.created_at, p.id;
