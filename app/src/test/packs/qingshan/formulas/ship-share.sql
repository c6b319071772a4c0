select month, organisation, county,
       sum(case when item = 'ship-loans' then value end) as amount,
       sum(case when item = 'loans' then value end) as base
  from fact.return_cell
 where form = 'bank'
   and item in ('ship-loans', 'loans')
   and county = ''
 group by month, organisation, county
