select month, organisation, county,
       sum(case when item = 'renewals' then value end) as amount,
       sum(case when item = 'inclusive-small' then value end) as base
  from fact.return_cell
 where form = 'bank'
   and item in ('renewals', 'inclusive-small')
   and county = ''
 group by month, organisation, county
