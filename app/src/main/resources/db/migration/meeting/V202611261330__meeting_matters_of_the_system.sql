-- The product's own work may report a matter for a unit, as it may do everything else for units.
drop policy units_report on meeting.matter;
create policy units_report on meeting.matter for insert
    with check (scope.role() = 'SYSTEM'
                or (meeting.is_own(reported_by)
                    and scope.role() not in ('ENTERPRISE', 'ADMINISTRATOR', 'AUDITOR')));
