package org.wupian.financing.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.document.Cell;
import org.wupian.document.Column;
import org.wupian.document.Documents;
import org.wupian.document.Row;
import org.wupian.document.Sheet;
import org.wupian.document.Sheets;
import org.wupian.financing.Product;
import org.wupian.financing.ProductKinds;
import org.wupian.financing.ProductKinds.Kind;
import org.wupian.financing.ProductTerms;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// A bank's products as a workbook (产品表): written to be changed and sent back, read with all that
/// is wrong by row and column.
@Component
class ProductSheets {

    private static final String NAME = "产品名称";
    private static final String MOST = "最高金额";
    private static final int MOST_ROWS = 1000;

    /// Titles of the columns by the form's fields.
    private static final Map<String, String> TITLES =
            Map.ofEntries(
                    Map.entry("name", NAME),
                    Map.entry("type", "产品类型"),
                    Map.entry("area", "所属领域"),
                    Map.entry("least", "最低金额"),
                    Map.entry("most", MOST),
                    Map.entry("months", "最长期限"),
                    Map.entry("rateFrom", "年利率下限"),
                    Map.entry("rateTo", "年利率上限"),
                    Map.entry("guarantees", "担保方式"),
                    Map.entry("collateral", "担保物"),
                    Map.entry("summary", "产品简介"),
                    Map.entry("materials", "申请材料"),
                    Map.entry("contact", "联系方式"),
                    Map.entry("rule", "准入规则"),
                    Map.entry("validFrom", "有效期起"),
                    Map.entry("validUntil", "有效期止"));

    private final Documents documents;
    private final ProductForms forms;
    private final ProductKinds kinds;
    private final Organisations organisations;

    ProductSheets(
            Documents documents,
            ProductForms forms,
            ProductKinds kinds,
            Organisations organisations) {
        this.documents = documents;
        this.forms = forms;
        this.kinds = kinds;
        this.organisations = organisations;
    }

    /// The products as they stand, or an empty sheet to fill in.
    byte[] write(List<Product> own) {
        return documents
                .workbook()
                .sheet(
                        "金融产品",
                        List.of("按产品名称对应：名称相同的更新，没有的新增，未列出的不动。多个值用分号隔开。"),
                        columns(),
                        own.stream().map(it -> row(it.terms())).toList())
                .bytes();
    }

    private List<Column> columns() {
        return List.of(
                Column.text(title("name"), 26),
                Column.text(title("type"), 22).choices(names(kinds.types())),
                Column.text(title("area"), 14).choices(names(areas())),
                Column.of(title("least"), Column.Type.EXACT).unit("万元"),
                Column.of(title("most"), Column.Type.EXACT).unit("万元"),
                Column.of(title("months"), Column.Type.WHOLE).unit("月"),
                Column.of(title("rateFrom"), Column.Type.EXACT).unit("%"),
                Column.of(title("rateTo"), Column.Type.EXACT).unit("%"),
                Column.text(title("guarantees"), 20),
                Column.text(title("collateral"), 24),
                Column.text(title("summary"), 40),
                Column.text(title("materials"), 40),
                Column.text(title("contact"), 24),
                Column.text(title("rule"), 60),
                Column.of(title("validFrom"), Column.Type.DATE),
                Column.of(title("validUntil"), Column.Type.DATE));
    }

    private static String title(String field) {
        return TITLES.getOrDefault(field, field);
    }

    private List<Kind> areas() {
        return organisations.areas().stream().map(ProductForms::kind).toList();
    }

    private static List<String> names(List<Kind> among) {
        return among.stream().map(Kind::name).toList();
    }

    private List<@Nullable Object> row(ProductTerms it) {
        return Arrays.asList(
                it.name(),
                ProductKinds.name(kinds.types(), it.type()),
                ProductKinds.name(areas(), it.area()),
                new BigDecimal(ProductForm.wan(it.leastFen())),
                new BigDecimal(ProductForm.wan(it.mostFen())),
                it.months(),
                number(ProductForm.percent(it.rateFrom())),
                number(ProductForm.percent(it.rateTo())),
                joined(it.guarantees(), kinds.guarantees()),
                joined(it.collateral(), kinds.collateral()),
                it.summary(),
                it.materials(),
                it.contact(),
                it.rule(),
                it.validFrom(),
                it.validUntil());
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static String joined(List<String> codes, List<Kind> among) {
        return String.join("；", codes.stream().map(it -> ProductKinds.name(among, it)).toList());
    }

    /// @throws Invalid with every wrong cell by sheet, row and column; nothing is taken then
    List<ProductTerms> read(String name, byte[] bytes) {
        return switch (Sheets.read(name, bytes)) {
            case Sheets.Reading.Refused it ->
                    throw new Invalid(new FieldError("file", it.reason().key()));
            case Sheets.Reading.Read it -> read(it.sheets());
        };
    }

    private List<ProductTerms> read(List<Sheet> sheets) {
        List<FieldError> wrong = new ArrayList<>();
        Map<String, ProductTerms> terms = new java.util.LinkedHashMap<>();
        boolean seen = false;
        for (Sheet sheet : sheets) {
            Sheet.Headed headed = sheet.under(Set.of(NAME, MOST)).orElse(null);
            if (headed == null) {
                continue;
            }
            seen = true;
            if (headed.rows().size() > MOST_ROWS) {
                throw new Invalid(new FieldError("file", "financing.error.rows", MOST_ROWS));
            }
            for (Row row : headed.rows()) {
                read(sheet, headed, row, terms, wrong);
            }
        }
        if (!seen) {
            throw new Invalid(new FieldError("file", "financing.error.sheet", NAME, MOST));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return List.copyOf(terms.values());
    }

    private void read(
            Sheet sheet,
            Sheet.Headed headed,
            Row row,
            Map<String, ProductTerms> terms,
            List<FieldError> wrong) {
        try {
            ProductTerms it = forms.terms(form(headed, row));
            if (terms.putIfAbsent(it.name(), it) != null) {
                wrong.add(error(sheet, row, "name", "financing.error.twice", it.name()));
            }
        } catch (Invalid invalid) {
            invalid.all()
                    .forEach(it ->
                            wrong.add(
                                    error(sheet, row, it.field(), it.code(), it.args().toArray())));
        }
    }

    private static FieldError error(
            Sheet sheet, Row row, String field, String code, Object... arguments) {
        return FieldError.at(
                new FieldError.Place(sheet.name(), row.number(), title(field)), code, arguments);
    }

    private static ProductForm form(Sheet.Headed headed, Row row) {
        Map<String, String> it = new HashMap<>();
        TITLES.forEach((field, title) -> it.put(field, written(headed.cell(row, title))));
        return new ProductForm(
                null,
                it.get("name"),
                it.get("type"),
                it.get("area"),
                it.get("least"),
                it.get("most"),
                it.get("months"),
                it.get("rateFrom"),
                it.get("rateTo"),
                several(it.get("guarantees")),
                several(it.get("collateral")),
                it.get("summary"),
                it.get("materials"),
                it.get("contact"),
                it.get("validFrom"),
                it.get("validUntil"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                it.getOrDefault("rule", ""));
    }

    private static String written(Cell cell) {
        LocalDate date = cell.date();
        BigDecimal number = cell.number();
        if (date != null) {
            return date.toString();
        }
        return number == null ? cell.text() : number.stripTrailingZeros().toPlainString();
    }

    private static List<String> several(@Nullable String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split("[;；、,，]")).map(String::strip).toList();
    }
}
