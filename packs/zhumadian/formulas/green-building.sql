select month, organisation, county,
       sum(case when item = 'green-building' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'green-building'
   and county = ''
 group by month, organisation, county
