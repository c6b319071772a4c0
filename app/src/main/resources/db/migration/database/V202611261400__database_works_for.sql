-- Who belongs to an organisation only to keep its accounts or to look does not act for it.
create function scope.works_for(organisation text) returns boolean stable language sql
    as $$ select scope.organisation() <> '' and organisation = scope.organisation()
                 and scope.role() not in ('ADMINISTRATOR', 'AUDITOR') $$;
