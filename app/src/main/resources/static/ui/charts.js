/* Draws <figure data-chart> from the data beside it; without this script its table is shown. */
(() => {
    'use strict';
    const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const COLOURS = ['--wp-blue', '--wp-orange', '--wp-teal', '--wp-purple', '--wp-green', '--wp-amber'];
    const draw = figure => {
        const data = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
        const box = figure.querySelector('[data-chart-box]');
        box.hidden = false;
        figure.querySelector('details').open = false;
        if (data.kind === 'bar' && box.clientWidth < 480) box.style.height = `${data.categories.length * 36 + 72}px`;
        const chart = echarts.init(box, null, {renderer: 'canvas'});
        chart.setOption(option(data, box.clientWidth));
        new ResizeObserver(() => chart.resize()).observe(box);
        const png = figure.querySelector('[data-chart-png]');
        png.hidden = false;
        png.addEventListener('click', () => save(chart, data.title));
    };
    const option = (data, width) => {
        const ink = style('--wp-ink'), line = style('--wp-line');
        const flat = data.kind === 'bar';
        const label = {color: ink, interval: 0, hideOverlap: data.kind === 'line'};
        if (flat) Object.assign(label, {width: Math.round(width * 0.36), overflow: 'break'});
        const names = {type: 'category', data: data.categories, axisLabel: label,
            axisLine: {lineStyle: {color: line}}, axisTick: {show: false}, inverse: flat};
        const values = {type: 'value', name: data.unit, nameTextStyle: {color: ink}, axisLabel: {color: ink, hideOverlap: true},
            splitNumber: width < 480 ? 2 : 5, splitLine: {lineStyle: {color: line}}, scale: data.kind === 'line'};
        return {
            animation: false,
            aria: {enabled: true, label: {description: data.title}, decal: {show: data.series.length > 1}},
            textStyle: {fontFamily: style('--tblr-font-sans-serif'), color: ink},
            color: COLOURS.map(style),
            grid: {left: 8, right: flat ? 48 : 72, top: 36, bottom: 8, containLabel: true},
            tooltip: {renderMode: 'richText', trigger: 'axis'},
            xAxis: flat ? values : names,
            yAxis: flat ? names : values,
            series: data.series.map(it => series(it, data, ink)),
        };
    };
    const series = (it, data, ink) => ({
        name: it.name, data: it.values, connectNulls: false,
        type: data.kind === 'line' ? 'line' : 'bar', barMaxWidth: 28, symbolSize: 6,
        label: {show: data.kind !== 'line', position: data.kind === 'bar' ? 'right' : 'top', color: ink},
        endLabel: {show: data.kind === 'line', formatter: '{a}', color: ink},
        lineStyle: {type: it.target ? 'dashed' : 'solid', width: 2},
    });
    const save = (chart, title) => {
        const link = document.createElement('a');
        link.download = `${title}.png`;
        link.href = chart.getDataURL({pixelRatio: 2, backgroundColor: style('--wp-paper')});
        link.click();
    };

    /* <figure data-map>: numbers on the outlines that are fetched; a click on a place leads to its page */
    const map = async figure => {
        const data = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
        const answer = await fetch(data.outlines);
        if (!answer.ok) return;
        echarts.registerMap(data.outlines, await answer.json());
        figure.hidden = false;
        const box = figure.querySelector('[data-chart-box]');
        const chart = echarts.init(box, null, {renderer: 'canvas'});
        chart.setOption(mapOption(data, box.clientWidth < 480));
        chart.on('click', it => { if (it.data?.href) location.assign(it.data.href); });
        new ResizeObserver(() => chart.resize()).observe(box);
        figure.querySelector('[data-chart-png]').addEventListener('click', () => save(chart, data.title));
    };
    const mapOption = (data, narrow) => {
        const ink = style('--wp-ink'), paper = style('--wp-paper');
        const words = it => it.data ? `${it.data.label}\n${it.value} ${data.unit}` : '';
        const values = data.places.map(it => it.value);
        const most = Math.max(1, ...values), low = Math.min(...values);
        const least = low > most / 2 ? low : 0; // close together: shade the differences
        return {
            animation: false,
            textStyle: {fontFamily: style('--tblr-font-sans-serif'), color: ink},
            tooltip: {renderMode: 'richText', trigger: 'item', formatter: words},
            visualMap: {min: least, max: most, precision: Number.isInteger(most) ? 0 : 1, orient: 'horizontal', left: 'center', bottom: 0, itemWidth: 12, itemHeight: 120,
                text: [`${most} ${data.unit}`, `${least}`], textStyle: {color: ink}, inRange: {color: [style('--wp-blue-soft'), style('--wp-map')]}},
            series: [{
                type: 'map', map: data.outlines, aspectScale: 0.84, selectedMode: false,
                layoutCenter: ['50%', '46%'], layoutSize: narrow ? '104%' : '108%',
                data: data.places.map(it => ({name: it.key, value: it.value, label: it.name, href: it.href})),
                label: {show: true, color: ink, fontSize: narrow ? 11 : 12, lineHeight: 15, textBorderColor: paper, textBorderWidth: 3,
                    formatter: narrow ? it => it.data?.label ?? '' : words},
                labelLayout: {hideOverlap: true},
                itemStyle: {borderColor: style('--wp-ink-2'), borderWidth: 0.8, areaColor: style('--wp-grey-soft')},
                emphasis: {label: {color: ink}, itemStyle: {areaColor: style('--wp-amber-soft')}},
            }],
        };
    };
    const all = within => {
        within.querySelectorAll('figure[data-chart]').forEach(draw);
        within.querySelectorAll('figure[data-map]').forEach(map);
    };
    all(document);
    document.addEventListener('htmx:load', event => { if (event.target !== document.body) all(event.target); });
})();
