select month, organisation, county,
       sum(case when item = 'personal-pension-accounts' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'personal-pension-accounts'
   and county = ''
 group by month, organisation, county
