select month, organisation, county,
       sum(case when item = 'agreements' then value end) as amount
  from fact.return_cell
 where form = 'insurer'
   and item = 'agreements'
   and county = ''
 group by month, organisation, county
