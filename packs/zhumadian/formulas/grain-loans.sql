select month, organisation, county,
       sum(case when item in ('grain-loans', 'seed-loans') then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item in ('grain-loans', 'seed-loans')
   and county = ''
 group by month, organisation, county
