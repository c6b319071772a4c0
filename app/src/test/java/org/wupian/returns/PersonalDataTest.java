package org.wupian.returns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands in place of a borrower's code: of a person or not.
class PersonalDataTest {

    @ParameterizedTest
    @CsvSource({
        "411702199003071234, personal, 41**************34",
        "411702199003071235, personal, 41**************35",
        "411702900307126, personal, 41***********26",
        "13812345678, mobile, 138******78",
        "+86 138-1234-5678, mobile, 138******78",
        "王小明, name, 王**",
        "欧阳, name, 欧*",
        "阿依古丽·买买提, name, 阿*******",
        "张三13812345678, mobile, 138******78",
        "KH13812345678, mobile, 138******78",
        "13812345678-01, mobile, 138******78",
        "KH-138-1234-5678, mobile, 138******78",
        "KH8613812345678, mobile, 138******78",
        "张三411702199003071235, personal, 41**************35",
        "客户４１１７０２９００３０７１２６, personal, 41***********26",
        "KH411702199003071234, personal, 41**************34",
        "KH411702199003071234-2, personal, 41**************34",
        "王小明K-001, name, 王**",
        "001张三, name, 张*",
        "张三（客户号0012）, name, 张*",
        "农户李大壮0012, name, 李**",
        "KH阿依古丽·买买提01, name, 阿*******"
    })
    void whatTellsOfAPersonIsFoundAndShownMasked(String cell, String kind, String masked) {
        assertThat(PersonalData.ofBorrower(cell))
                .hasValue(new PersonalData("returns.loans.error." + kind, masked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K-001",
                "KH000012345",
                "10012345678",
                "0138123456789",
                "411702000012345",
                "合计",
                "某某运输公司",
                "914117000000000000",
                "KH10012345678",
                "KH014112345678",
                "KH0138123456789",
                "6217001381234567890",
                "KH138123456789012",
                "KH411702199003071235",
                "KH411702900307126",
                "91990102MA0000001D",
                "某某运输公司001",
                "客户0012",
                "个体户001",
                "高新区0012",
                "张庄村0012",
                "郑州0012",
                "合同2027-01-10"
            })
    void whatABankCallsItsCustomerIsNone(String cell) {
        assertThat(PersonalData.ofBorrower(cell)).isEmpty();
    }

    @Test
    void elsewhereOnlyANumberWhoseCheckHoldsIsTakenForOne() {
        assertThat(PersonalData.in("给张某411702199003071234买船")).isPresent();
        assertThat(PersonalData.in("合同411702199003071235号")).isEmpty();
        assertThat(PersonalData.in("13812345678")).isEmpty();
    }
}
