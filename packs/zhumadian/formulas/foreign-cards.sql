select month, organisation, county,
       sum(case when item = 'payment-points-foreign' then value end) as amount,
       sum(case when item = 'payment-points' then value end) as base
  from fact.return_cell
 where form = 'service'
   and item in ('payment-points-foreign', 'payment-points')
   and county = ''
 group by month, organisation, county
