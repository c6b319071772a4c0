-- A bank sees which of its own borrowers of a month are on the lists: its figures made of loans open down to them.
create policy own_borrowers_read on returns.listed_firm for select
    using ((select scope.role()) = 'BANK'
           and (month, code) in (select s.month, b.code
                                   from returns.loan_borrower b
                                   join returns.submission s on s.id = b.submission
                                  where s.organisation = (select scope.organisation())));
