-- Reminders of a unit are for those who oversee the month and for the people who work for the unit.
drop policy seen_by_own_and_office on supervision.reminder;
create policy seen_by_own_people_and_office on supervision.reminder for select
    using (scope.sees_all() or scope.works_for(organisation));
