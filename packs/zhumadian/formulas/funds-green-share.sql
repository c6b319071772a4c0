select month, organisation, county,
       sum(case when item = 'funds-green' then value end) as amount,
       sum(case when item = 'funds-invested' then value end) as base
  from fact.return_cell
 where form = 'insurer'
   and item in ('funds-green', 'funds-invested')
   and county = ''
 group by month, organisation, county
