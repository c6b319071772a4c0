select month, organisation, county,
       sum(case when item = 'personal-pension-funded' then value end) as amount,
       sum(case when item = 'personal-pension-accounts' then value end) as base
  from fact.return_cell
 where form = 'bank'
   and item in ('personal-pension-funded', 'personal-pension-accounts')
   and county = ''
 group by month, organisation, county
