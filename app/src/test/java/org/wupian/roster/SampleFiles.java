package org.wupian.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.wupian.kernel.Pack;
import org.wupian.synth.DepartmentLists;
import org.wupian.synth.ListRequest;
import org.wupian.synth.ListStyle;
import org.wupian.synth.SyntheticFirm;
import org.wupian.synth.SyntheticFirms;
import org.wupian.synth.SyntheticList;

/// The files of the folder `samples`, made anew (示例文件): lists as departments send them, for
/// newcomers to try.
final class SampleFiles {

    private static final Pattern MERGED = Pattern.compile("<mergeCell [^>]*>");
    private static final long SEED = 36;
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 16);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 15);
    private static final Pack PACK = new Pack(Path.of("../packs/zhumadian"));

    private final DepartmentLists lists = new DepartmentLists(PACK, SEED);
    private final List<SyntheticFirm> firms = SyntheticFirms.of(PACK, 1600, SEED);

    /// A file of the folder.
    ///
    /// @param roster to which it is uploaded
    /// @param sender who uploads it
    /// @param entries rows that tell of somebody
    record Sample(
            String name, String roster, String sender, byte[] bytes, int entries, boolean whole) {}

    List<Sample> all() throws IOException {
        List<SyntheticFirm> technology = firms("CIM");
        List<SyntheticFirm> others = firms("CDEFGO");
        return List.of(
                sample(
                        "technology-high-tech.xlsx",
                        science(technology.subList(0, 110), "国家高新技术企业名单", ListStyle.OFFICIAL, 1)),
                sample(
                        "technology-sme.csv",
                        science(technology.subList(60, 180), "国家科技型中小企业入库名单", ListStyle.PLAIN, 2)),
                sample(
                        "technology-specialised.xls",
                        science(technology.subList(20, 75), "省级专精特新企业名单", ListStyle.GROUPED, 3)),
                sample(
                        "technology-high-tech-autumn.xlsx",
                        new ListRequest(
                                "technology",
                                "国家高新技术企业名单",
                                "市科技局",
                                technology.subList(8, 125),
                                ListStyle.OFFICIAL,
                                4,
                                0,
                                AUTUMN,
                                36)),
                sample(
                        "green.xlsx",
                        new ListRequest(
                                "green",
                                "绿色企业（项目）库",
                                "市生态环境局",
                                others.subList(0, 45),
                                ListStyle.GROUPED,
                                5,
                                0,
                                SPRING,
                                24)),
                sample(
                        "specialty-one-county.xlsx",
                        farms("西平县特色产业主体名单", "西平县", "411721", 38, ListStyle.OFFICIAL, 6)),
                sample(
                        "specialty-all-counties.xlsx",
                        farms("一至三类特色产业主体名单", "市农业农村局", "", 130, ListStyle.BY_COUNTY, 7)),
                sample(
                        "elder-care.xlsx",
                        new ListRequest(
                                "elder-care",
                                "养老服务设施和项目名单",
                                "市民政局",
                                others.subList(50, 84),
                                ListStyle.OFFICIAL,
                                8,
                                0,
                                SPRING,
                                24)),
                form(technology.getFirst()));
    }

    private List<SyntheticFirm> firms(String sections) {
        return firms.stream()
                .filter(it -> it.code().startsWith("91") && sections.contains(it.industry()))
                .filter(it -> !it.name().contains("分公司"))
                .toList();
    }

    private static ListRequest science(
            List<SyntheticFirm> of, String title, ListStyle style, int number) {
        return new ListRequest("technology", title, "市科技局", of, style, number, 0, SPRING, 36);
    }

    private ListRequest farms(
            String title, String sender, String county, int most, ListStyle style, int number) {
        List<SyntheticFirm> of =
                firms.stream()
                        .filter(it -> it.industry().equals("A"))
                        .filter(it -> county.isEmpty() || it.county().equals(county))
                        .limit(most)
                        .toList();
        return new ListRequest("specialty", title, sender, of, style, number, 0, SPRING, 24);
    }

    private Sample sample(String name, ListRequest request) throws IOException {
        SyntheticList list = lists.of(request);
        byte[] bytes =
                switch (name.substring(name.lastIndexOf('.'))) {
                    case ".csv" -> list.csv().getBytes(Charset.forName("GB18030"));
                    case ".xls" -> oldWorkbook(list);
                    default -> workbook(list);
                };
        String sender =
                switch (request.roster()) {
                    case "green" -> "environment";
                    case "specialty" -> request.sender().equals("西平县") ? "411721" : "agriculture";
                    case "elder-care" -> "civil-affairs";
                    default -> "science";
                };
        return new Sample(
                name,
                request.roster(),
                sender,
                bytes,
                list.entries(),
                request.asOf().equals(AUTUMN));
    }

    /// What one firm fills in about itself is no list.
    private static Sample form(SyntheticFirm firm) throws IOException {
        List<List<Object>> rows =
                List.of(
                        List.of(DepartmentLists.MARK + "科技型企业入库申报表"),
                        List.of("企业名称", firm.name(), "统一社会信用代码", firm.code()),
                        List.of("注册地址", firm.address(), "注册资本", firm.capital()),
                        List.of("联系人", "柏明川", "联系电话", "10000000000"),
                        List.of("从业人员", firm.employees(), "营业收入", firm.revenue()),
                        List.of("企业承诺", "以上内容属实（盖章）"));
        SyntheticList list = new SyntheticList("申报表", "申报表", rows, 1, 1, List.of(), 0);
        return new Sample("refused-form.xlsx", "technology", "science", workbook(list), 0, false);
    }

    private static byte[] workbook(SyntheticList list) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "wupian", "1.0")) {
            Worksheet sheet = book.newWorksheet(list.sheet());
            for (int r = 0; r < list.rows().size(); r++) {
                for (int c = 0; c < list.rows().get(r).size(); c++) {
                    Object value = list.rows().get(r).get(c);
                    if (value instanceof Number number) {
                        sheet.value(r, c, number);
                    } else if (!value.toString().isEmpty()) {
                        sheet.value(r, c, value.toString());
                    }
                }
            }
            for (int c = 0; c < list.rows().get(list.headRow()).size(); c++) {
                sheet.width(c, 18);
            }
            list.merges()
                    .forEach(it ->
                            sheet.range(it.top(), it.left(), it.bottom(), it.right()).merge());
        }
        return out.toByteArray();
    }

    private static byte[] oldWorkbook(SyntheticList list) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            Sheet sheet = book.createSheet(list.sheet());
            for (int r = 0; r < list.rows().size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < list.rows().get(r).size(); c++) {
                    put(row.createCell(c), list.rows().get(r).get(c));
                }
            }
            list.merges().stream()
                    .filter(it -> it.right() > it.left() || it.bottom() > it.top())
                    .forEach(it ->
                            sheet.addMergedRegion(
                                    new CellRangeAddress(
                                            it.top(), it.bottom(), it.left(), it.right())));
            book.write(out);
        }
        return out.toByteArray();
    }

    private static void put(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (!value.toString().isEmpty()) {
            cell.setCellValue(value.toString());
        }
    }

    /// What a file says, apart from when it was packed: the parts of an archive, or the bytes.
    static Map<String, String> content(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        Charset bytes = java.nio.charset.StandardCharsets.ISO_8859_1;
        if (file[0] != 'P' || file[1] != 'K') {
            return Map.of("", new String(file, bytes));
        }
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            for (ZipArchiveEntry it : Collections.list(zip.getEntries())) {
                // the day of writing, and the usual font of whoever wrote last
                if (!it.getName().matches("docProps/.*|xl/styles.xml")) {
                    parts.put(
                            it.getName(),
                            steady(new String(zip.getInputStream(it).readAllBytes(), bytes)));
                }
            }
        }
        return parts;
    }

    /// Merged areas are written in any order.
    private static String steady(String part) {
        List<String> merged =
                MERGED.matcher(part).results().map(it -> it.group()).sorted().toList();
        return MERGED.matcher(part).replaceAll("") + merged;
    }
}
