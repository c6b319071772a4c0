package org.wupian.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words of one unit clause.
class DutyListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            textBlock =
                    """
                    市科技局牵头，市财政局、市工信局配合                     > 市科技局 / 市财政局 市工信局
                    由市科技局牵头，市财政局等按职责分工负责                  > 市科技局 / 市财政局
                    市科技局、市工信局牵头                                   > 市科技局 市工信局 /
                    市发展和改革委员会、市人力资源和社会保障局负责              > 市发展和改革委员会 / 市人力资源和社会保障局
                    市教育局和市体育局按照职责分工负责                        > 市教育局 / 市体育局
                    各县（市、区）人民政府和市级有关部门负责                   > 各县（市、区）人民政府 / 市级有关部门
                    市科技局（牵头）、市财政局                               > 市科技局 / 市财政局
                    市财政局、市科技局（牵头）                               > 市科技局 / 市财政局
                    市科技局牵头会同市财政局、市商务局负责                     > 市科技局 / 市财政局 市商务局
                    财政部、税务总局等部门按职责分工负责                       > 财政部 / 税务总局
                    市住建局，各县、区政府                                  > 市住建局 / 各县、区政府
                    各县区、市直各部门                                      > 各县区 / 市直各部门
                    市交通委（市道运局）；市公安局                            > 市交通委（市道运局） / 市公安局
                    市工商业联合会、市商务局分别负责                          > 市工商业联合会 / 市商务局
                    市科技局（牵头）；市财政局、市工信局（配合）               > 市科技局 / 市财政局 市工信局
                    市科技局负责牵头，市财政局负责配合                        > 市科技局 / 市财政局
                    此项由市科技局、市财政局分别牵头负责                       > 市科技局 市财政局 /
                    市委宣传部，各县（市、区）党委、政府                       > 市委宣传部 / 各县（市、区）党委、政府
                    市科技局、各有关部门、单位                               > 市科技局 / 各有关部门、单位
                    市商务局等和各有关区人民政府负责                          > 市商务局 / 各有关区人民政府
                    市商务局会同有关部门负责                                 > 市商务局 / 有关部门
                    1.市商务局；2.市财政局                                  > 市商务局 / 市财政局
                    各乡镇、街道，县商务局                                   > 各乡镇、街道 / 县商务局
                    市民政局牵头负责，市卫健委、市医保局参与，各区政府落实        > 市民政局 / 市卫健委 市医保局 各区政府
                    """)
    void namesAndRolesAreReadAsTheWordsSay(String words, String expected) {
        DutyList list = new DutyList(Defaults.of(List.of(), new Notes()), new Notes(), 1);

        list.add(Label.Role.RESPONSIBLE, Phrase.of(words));

        Duties duties = list.duties(true);
        String read =
                String.join(" ", duties.lead()) + " / " + String.join(" ", duties.supporting());
        assertThat(read.strip()).isEqualTo(expected.strip());
    }
}
