-- Nearly every text has full-width signs; few have traditional characters. Whoever looks for both at once translates by the long
-- table every time, which costs milliseconds.
create or replace function ledger.comparable_form(text) returns text language plpgsql immutable strict parallel safe as $$
declare
  plain text := translate($1,
    E'\u000d\u000c\u000b\u0085\u00a0\u00ad˗˜\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d‐‑–—―‘’“”•‧\u2028\u2029\u202f\u205f\u2060⁽⁾−∕∗∙∶∼∽≦≧⋅─━○◯⩽⩾\u3000、。「」『』【】〔〕〜・︰﹐﹑﹒﹔﹕﹙﹚﹣﹤﹥﹪\ufeff！＂％＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［］ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｜～｡､',
    E'\u000a\u000a\u000a\u000a\u0020\u0020-~\u0020\u0020\u0020\u0020\u0020\u0020\u0020\u0020\u0020\u0020\u0020\u0020\u0020\u0020\u0020-----''''""··\u000a\u000a\u0020\u0020\u0020()-/*·:~~≤≥·--〇〇≤≥\u0020,.""''''[][]~·:,,.;:()-<>%\u0020!"%''()*+,-./0123456789:;<=>?abcdefghijklmnopqrstuvwxyz[]abcdefghijklmnopqrstuvwxyz|~.,');
begin
  if plain ~ '[⼀⼁⼂⼃⼄⼅⼆⼇⼈⼉⼊⼋⼌⼍⼎⼏⼐⼑⼒⼓⼔⼕⼖⼗⼘⼙⼚⼛⼜⼝⼞⼟⼠⼡⼢⼣⼤⼥⼦⼧⼨⼩⼪⼫⼬⼭⼮⼯⼰⼱⼲⼳⼴⼵⼶⼷⼸⼹⼺⼻⼼⼽⼾⼿⽀⽁⽂⽃⽄⽅⽆⽇⽈⽉⽊⽋⽌⽍⽎⽏⽐⽑⽒⽓⽔⽕⽖⽗⽘⽙⽚⽛⽜⽝⽞⽟⽠⽡⽢⽣⽤⽥⽦⽧⽨⽩⽪⽫⽬⽭⽮⽯⽰⽱⽲⽳⽴⽵⽶⽷⽸⽹⽺⽻⽼⽽⽾⽿⾀⾁⾂⾃⾄⾅⾆⾇⾈⾉⾊⾋⾌⾍⾎⾏⾐⾑⾒⾓⾔⾕⾖⾗⾘⾙⾚⾛⾜⾝⾞⾟⾠⾡⾢⾣⾤⾥⾦⾧⾨⾩⾪⾫⾬⾭⾮⾯⾰⾱⾲⾳⾴⾵⾶⾷⾸⾹⾺⾻⾼⾽⾾⾿⿀⿁⿂⿃⿄⿅⿆⿇⿈⿉⿊⿋⿌⿍⿎⿏⿐⿑⿒⿓⿔⿕並亂亞佈佔併來係倉個們倫偉側偽傑傘備傢傭傳債傷傾僅僑僞價儀億儅儉儘償優儲兒內兩冊凍凱別刪則剛創剷劃劇劉劍劑劵勁動務勝勞勢勳勵勸勻匯區協卻厲參叢吳呂員問啓啟喚喪喬單嗎嗚嘆嘗嘜嚇嚮嚴囌囑囪國圍園圓圖團執堅堯報場塊塵墊墜墳墻墾壇壓壘壞壟壩壯夠夢夥夾奪奮妝姍姦婦媽嬌孃孫學宮寢實寧審寫寬寵寶將專尋對導屆層屬岡峯島峽崗嶺嶼嶽帥師帳帶幟幣幫幹庫廁廂廈廚廝廟廠廢廣廬廳張強彆彈彌彎彙後徑從徠復徵徹恆悅悶惡愛慄態慘慣慮慶慾憂憐憑憤憫憲憶懇應懷懸懼戀戩戰戲戶拋捨掃掄掙掛採揚換揮損搖搶撐撥撫撲撿擁擄擇擊擋擔據擠擬擰擱擲擴擷擺擾攆攔攜攝攢攤攪攬攷敗敘敵數斂斃斬斷於昇時晉晝暈暢暫曆曉曏曠曬書會朧朮東條棄棟棧楊業極榮構槍槓樁樂樓標樣樸樹橋機橫檔檢檯檸櫃欄權欖欽歐歡歲歷歸殘殯殲殺殼毀氈氣氫決沒沖況洩涼淚淨淵淺減渦測渾湊湯準溝溫滄滅滙滬滲滷滾滿漁漢漬漲漸漿潑潔潤潰澀澆澤濁濃濕濟濤濫濱濾瀋瀏瀕瀘瀾灑灘灣災為烏無煉煙煩熒熱燈燒燙營燦燭燴爍爐爛爭爲爺爾牀牆牘牴牽犢犧狀狹猶獄獅獎獨獲獵獸獻現琺瑣瑩瑪環璽瓊瓏甌產産甦畝畢畫異當疊痺瘋瘡療癒癥癱發皚皺盃盜盡監盤盧眾睏睜瞞矚矯硃碩確碼磚磯礎礙礦礪礫祕禍禎禦禪禮稅稈稜種稱穀積穎穩穫窩窪窮竄竈竊競筆筍箋節範築篤篩簡簽簾籃籌籠籤籬籲糉糞糧糾紀紂約紅紋納紐紓純紗紙級紛紡紮細紳紹終絃組結絕絡給絨統絲綁經綜綠綫維綱網綸綽綿緊緒線緝締緣編緩緯練緻縉縝縣縫縮縱縷總績繅織繞繡繩繪繫繭繳繼繽續纏纖罈罰罷羅羣義習翹翺耬聖聞聯聰聲聳職聽肅脅脫脹腦腫腳腸膚膠膩膽膾臉臍臘臟臨臺與興舉舊艙艦艱艷艸苧荊莊莖莢華萬葉蒐蓀蓋蓮蔣蔥蕎蕩蕪蕭薊薔薦薩薺藍藝藥蘄蘆蘇蘊蘋蘚蘭處虛虜號虧虯蛻蝦蝸螞螢螻蟲蟻蠣蠶蠻衆術衛衝衹袞裏補裝裡製複褲褸褻襯襲覈見規覓視親覺覽觀觔觸訂訃計訊討訓訖記訟訪設許訴診詐評詞詠詢試詩詭話該詳誇認誕誘語誠誤說誰課調談請諒論諧諫諮諸諾謀謄謎謙講謝謠謬謹證譏識譚譜譯議護譽讀變讓讚豈豎豐豔豬貓貝貞負財貢貧貨販貪貫責貯貳貴買貸費貼貿賀賄資賈賊賒賓賜賞賠賢賣賤賦質賬賴賺購賽贈贊贏贓贖贛趕趙趨跡踐蹟蹤蹺躍軀車軌軍軒軟軸較載輔輕輛輝輩輪輯輸輻輿轄轉轍轎轟辦辭辯農迴迺逕這連週進遊運過達違遙遜遞遠適遲遷選遺遼邁還邊邏郵鄉鄒鄧鄭鄰醜醞醫釀釋釘針釣鈉鈔鈕鈞鈣鈦鈴鈷鈾鉀鉗鉛鉬銀銅銘銥銳銷鋁鋅鋒鋪鋭鋯鋰鋸鋼錄錢錦錫錯錳錶鍋鍍鍛鍵鍺鍾鎂鎖鎢鎮鎳鎵鏈鏗鏜鏟鏡鏽鐘鐳鐵鑄鑑鑒鑰鑲鑼鑽鑿長門閃閉開閏閑間閘閡閣閥閩閱閻闊闌闕闖關闡闢陝陣陰陳陸陽隄隊階隕際隨險隱隴隸雖雙雛雜雞離難雲電霧靈靜韋韌韓響頂頃項順須頌預頑頒頓頗領頤頭頸頹頻題額顏願顛類顧顫顯風颱飄飛飢飯飲飼飽飾餃餅養餓餘館餵饅饋馬馮馱馳駁駐駕駛駝駿騁騎騙騰騷驅驕驗驚驛驟驢髒體髮鬆鬚鬢鬥鬧鬱魚魯鮑鮮鯉鯊鯨鯽鰲鱉鱷鳥鳳鳴鴨鴻鴿鵝鵬鵲鶴鷗鷹鸚鹽麗麥麩麵麼黃黌點黨黷鼇齊齋齒齡齣龍龐龔龕龜]' then
    plain := translate(plain,
      '⼀⼁⼂⼃⼄⼅⼆⼇⼈⼉⼊⼋⼌⼍⼎⼏⼐⼑⼒⼓⼔⼕⼖⼗⼘⼙⼚⼛⼜⼝⼞⼟⼠⼡⼢⼣⼤⼥⼦⼧⼨⼩⼪⼫⼬⼭⼮⼯⼰⼱⼲⼳⼴⼵⼶⼷⼸⼹⼺⼻⼼⼽⼾⼿⽀⽁⽂⽃⽄⽅⽆⽇⽈⽉⽊⽋⽌⽍⽎⽏⽐⽑⽒⽓⽔⽕⽖⽗⽘⽙⽚⽛⽜⽝⽞⽟⽠⽡⽢⽣⽤⽥⽦⽧⽨⽩⽪⽫⽬⽭⽮⽯⽰⽱⽲⽳⽴⽵⽶⽷⽸⽹⽺⽻⽼⽽⽾⽿⾀⾁⾂⾃⾄⾅⾆⾇⾈⾉⾊⾋⾌⾍⾎⾏⾐⾑⾒⾓⾔⾕⾖⾗⾘⾙⾚⾛⾜⾝⾞⾟⾠⾡⾢⾣⾤⾥⾦⾧⾨⾩⾪⾫⾬⾭⾮⾯⾰⾱⾲⾳⾴⾵⾶⾷⾸⾹⾺⾻⾼⾽⾾⾿⿀⿁⿂⿃⿄⿅⿆⿇⿈⿉⿊⿋⿌⿍⿎⿏⿐⿑⿒⿓⿔⿕並亂亞佈佔併來係倉個們倫偉側偽傑傘備傢傭傳債傷傾僅僑僞價儀億儅儉儘償優儲兒內兩冊凍凱別刪則剛創剷劃劇劉劍劑劵勁動務勝勞勢勳勵勸勻匯區協卻厲參叢吳呂員問啓啟喚喪喬單嗎嗚嘆嘗嘜嚇嚮嚴囌囑囪國圍園圓圖團執堅堯報場塊塵墊墜墳墻墾壇壓壘壞壟壩壯夠夢夥夾奪奮妝姍姦婦媽嬌孃孫學宮寢實寧審寫寬寵寶將專尋對導屆層屬岡峯島峽崗嶺嶼嶽帥師帳帶幟幣幫幹庫廁廂廈廚廝廟廠廢廣廬廳張強彆彈彌彎彙後徑從徠復徵徹恆悅悶惡愛慄態慘慣慮慶慾憂憐憑憤憫憲憶懇應懷懸懼戀戩戰戲戶拋捨掃掄掙掛採揚換揮損搖搶撐撥撫撲撿擁擄擇擊擋擔據擠擬擰擱擲擴擷擺擾攆攔攜攝攢攤攪攬攷敗敘敵數斂斃斬斷於昇時晉晝暈暢暫曆曉曏曠曬書會朧朮東條棄棟棧楊業極榮構槍槓樁樂樓標樣樸樹橋機橫檔檢檯檸櫃欄權欖欽歐歡歲歷歸殘殯殲殺殼毀氈氣氫決沒沖況洩涼淚淨淵淺減渦測渾湊湯準溝溫滄滅滙滬滲滷滾滿漁漢漬漲漸漿潑潔潤潰澀澆澤濁濃濕濟濤濫濱濾瀋瀏瀕瀘瀾灑灘灣災為烏無煉煙煩熒熱燈燒燙營燦燭燴爍爐爛爭爲爺爾牀牆牘牴牽犢犧狀狹猶獄獅獎獨獲獵獸獻現琺瑣瑩瑪環璽瓊瓏甌產産甦畝畢畫異當疊痺瘋瘡療癒癥癱發皚皺盃盜盡監盤盧眾睏睜瞞矚矯硃碩確碼磚磯礎礙礦礪礫祕禍禎禦禪禮稅稈稜種稱穀積穎穩穫窩窪窮竄竈竊競筆筍箋節範築篤篩簡簽簾籃籌籠籤籬籲糉糞糧糾紀紂約紅紋納紐紓純紗紙級紛紡紮細紳紹終絃組結絕絡給絨統絲綁經綜綠綫維綱網綸綽綿緊緒線緝締緣編緩緯練緻縉縝縣縫縮縱縷總績繅織繞繡繩繪繫繭繳繼繽續纏纖罈罰罷羅羣義習翹翺耬聖聞聯聰聲聳職聽肅脅脫脹腦腫腳腸膚膠膩膽膾臉臍臘臟臨臺與興舉舊艙艦艱艷艸苧荊莊莖莢華萬葉蒐蓀蓋蓮蔣蔥蕎蕩蕪蕭薊薔薦薩薺藍藝藥蘄蘆蘇蘊蘋蘚蘭處虛虜號虧虯蛻蝦蝸螞螢螻蟲蟻蠣蠶蠻衆術衛衝衹袞裏補裝裡製複褲褸褻襯襲覈見規覓視親覺覽觀觔觸訂訃計訊討訓訖記訟訪設許訴診詐評詞詠詢試詩詭話該詳誇認誕誘語誠誤說誰課調談請諒論諧諫諮諸諾謀謄謎謙講謝謠謬謹證譏識譚譜譯議護譽讀變讓讚豈豎豐豔豬貓貝貞負財貢貧貨販貪貫責貯貳貴買貸費貼貿賀賄資賈賊賒賓賜賞賠賢賣賤賦質賬賴賺購賽贈贊贏贓贖贛趕趙趨跡踐蹟蹤蹺躍軀車軌軍軒軟軸較載輔輕輛輝輩輪輯輸輻輿轄轉轍轎轟辦辭辯農迴迺逕這連週進遊運過達違遙遜遞遠適遲遷選遺遼邁還邊邏郵鄉鄒鄧鄭鄰醜醞醫釀釋釘針釣鈉鈔鈕鈞鈣鈦鈴鈷鈾鉀鉗鉛鉬銀銅銘銥銳銷鋁鋅鋒鋪鋭鋯鋰鋸鋼錄錢錦錫錯錳錶鍋鍍鍛鍵鍺鍾鎂鎖鎢鎮鎳鎵鏈鏗鏜鏟鏡鏽鐘鐳鐵鑄鑑鑒鑰鑲鑼鑽鑿長門閃閉開閏閑間閘閡閣閥閩閱閻闊闌闕闖關闡闢陝陣陰陳陸陽隄隊階隕際隨險隱隴隸雖雙雛雜雞離難雲電霧靈靜韋韌韓響頂頃項順須頌預頑頒頓頗領頤頭頸頹頻題額顏願顛類顧顫顯風颱飄飛飢飯飲飼飽飾餃餅養餓餘館餵饅饋馬馮馱馳駁駐駕駛駝駿騁騎騙騰騷驅驕驗驚驛驟驢髒體髮鬆鬚鬢鬥鬧鬱魚魯鮑鮮鯉鯊鯨鯽鰲鱉鱷鳥鳳鳴鴨鴻鴿鵝鵬鵲鶴鷗鷹鸚鹽麗麥麩麵麼黃黌點黨黷鼇齊齋齒齡齣龍龐龔龕龜',
      '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠并乱亚布占并来系仓个们伦伟侧伪杰伞备家佣传债伤倾仅侨伪价仪亿当俭尽偿优储儿内两册冻凯别删则刚创铲划剧刘剑剂券劲动务胜劳势勋励劝匀汇区协却厉参丛吴吕员问启启唤丧乔单吗呜叹尝唛吓向严苏嘱囱国围园圆图团执坚尧报场块尘垫坠坟墙垦坛压垒坏垄坝壮够梦伙夹夺奋妆姗奸妇妈娇娘孙学宫寝实宁审写宽宠宝将专寻对导届层属冈峰岛峡岗岭屿岳帅师帐带帜币帮干库厕厢厦厨厮庙厂废广庐厅张强别弹弥弯汇后径从徕复征彻恒悦闷恶爱栗态惨惯虑庆欲忧怜凭愤悯宪忆恳应怀悬惧恋戬战戏户抛舍扫抡挣挂采扬换挥损摇抢撑拨抚扑捡拥掳择击挡担据挤拟拧搁掷扩撷摆扰撵拦携摄攒摊搅揽考败叙敌数敛毙斩断于升时晋昼晕畅暂历晓向旷晒书会胧术东条弃栋栈杨业极荣构枪杠桩乐楼标样朴树桥机横档检台柠柜栏权榄钦欧欢岁历归残殡歼杀壳毁毡气氢决没冲况泄凉泪净渊浅减涡测浑凑汤准沟温沧灭汇沪渗卤滚满渔汉渍涨渐浆泼洁润溃涩浇泽浊浓湿济涛滥滨滤沈浏濒泸澜洒滩湾灾为乌无炼烟烦荧热灯烧烫营灿烛烩烁炉烂争为爷尔床墙牍抵牵犊牺状狭犹狱狮奖独获猎兽献现珐琐莹玛环玺琼珑瓯产产苏亩毕画异当叠痹疯疮疗愈症瘫发皑皱杯盗尽监盘卢众困睁瞒瞩矫朱硕确码砖矶础碍矿砺砾秘祸祯御禅礼税秆棱种称谷积颖稳获窝洼穷窜灶窃竞笔笋笺节范筑笃筛简签帘篮筹笼签篱吁粽粪粮纠纪纣约红纹纳纽纾纯纱纸级纷纺扎细绅绍终弦组结绝络给绒统丝绑经综绿线维纲网纶绰绵紧绪线缉缔缘编缓纬练致缙缜县缝缩纵缕总绩缫织绕绣绳绘系茧缴继缤续缠纤坛罚罢罗群义习翘翱耧圣闻联聪声耸职听肃胁脱胀脑肿脚肠肤胶腻胆脍脸脐腊脏临台与兴举旧舱舰艰艳草苎荆庄茎荚华万叶搜荪盖莲蒋葱荞荡芜萧蓟蔷荐萨荠蓝艺药蕲芦苏蕴苹藓兰处虚虏号亏虬蜕虾蜗蚂萤蝼虫蚁蛎蚕蛮众术卫冲只衮里补装里制复裤褛亵衬袭核见规觅视亲觉览观斤触订讣计讯讨训讫记讼访设许诉诊诈评词咏询试诗诡话该详夸认诞诱语诚误说谁课调谈请谅论谐谏咨诸诺谋誊谜谦讲谢谣谬谨证讥识谭谱译议护誉读变让赞岂竖丰艳猪猫贝贞负财贡贫货贩贪贯责贮贰贵买贷费贴贸贺贿资贾贼赊宾赐赏赔贤卖贱赋质账赖赚购赛赠赞赢赃赎赣赶赵趋迹践迹踪跷跃躯车轨军轩软轴较载辅轻辆辉辈轮辑输辐舆辖转辙轿轰办辞辩农回乃径这连周进游运过达违遥逊递远适迟迁选遗辽迈还边逻邮乡邹邓郑邻丑酝医酿释钉针钓钠钞钮钧钙钛铃钴铀钾钳铅钼银铜铭铱锐销铝锌锋铺锐锆锂锯钢录钱锦锡错锰表锅镀锻键锗钟镁锁钨镇镍镓链铿镗铲镜锈钟镭铁铸鉴鉴钥镶锣钻凿长门闪闭开闰闲间闸阂阁阀闽阅阎阔阑阙闯关阐辟陕阵阴陈陆阳堤队阶陨际随险隐陇隶虽双雏杂鸡离难云电雾灵静韦韧韩响顶顷项顺须颂预顽颁顿颇领颐头颈颓频题额颜愿颠类顾颤显风台飘飞饥饭饮饲饱饰饺饼养饿余馆喂馒馈马冯驮驰驳驻驾驶驼骏骋骑骗腾骚驱骄验惊驿骤驴脏体发松须鬓斗闹郁鱼鲁鲍鲜鲤鲨鲸鲫鳌鳖鳄鸟凤鸣鸭鸿鸽鹅鹏鹊鹤鸥鹰鹦盐丽麦麸面么黄黉点党黩鳌齐斋齿龄出龙庞龚龛龟');
  end if;
  return lower(plain);
end
$$;

create or replace function ledger.neighbour_pairs(text) returns integer[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct case when pair > 2147483647 then pair - 4294967296 else pair end)::integer[], '{}')
    from (
      select unnest(case when next between 33 and 65535 then array[code * 65536, code * 65536 + next] else array[code * 65536] end) as pair
        from (
          select ascii(letter)::bigint as code, lead(ascii(letter)) over (order by place) as next
            from string_to_table($1, null) with ordinality as letters (letter, place)
        ) as coded
       where code between 33 and 65535
    ) as paired
$$;

alter table ledger.search_entry add column words_digest text not null default '';

create or replace function ledger.put_search_entry(subject uuid, kind text, plan uuid, place integer, title text, words text) returns void language sql as $$
  insert into ledger.search_entry (subject_id, kind, plan_id, position, title_form, form, pairs, words_digest)
  select subject, kind, plan, place, substr(form, 1, length(title)), form, ledger.neighbour_pairs(form), md5(title || chr(10) || words)
    from ledger.comparable_form(title || chr(10) || words) as form
  on conflict (subject_id) do update
     set plan_id = excluded.plan_id, position = excluded.position, title_form = excluded.title_form, form = excluded.form,
         pairs = excluded.pairs, words_digest = excluded.words_digest
$$;

create function ledger.is_found(subject uuid, plan uuid, place integer, title text, words text) returns boolean language sql stable as $$
  select exists (
    select from ledger.search_entry
     where subject_id = subject and plan_id = plan and position = place and words_digest = md5(title || chr(10) || words))
$$;

create function ledger.move_search_entry(subject uuid, plan uuid, place integer, title text, words text) returns boolean language sql as $$
  with moved as (
    update ledger.search_entry set plan_id = plan, position = place
     where subject_id = subject and words_digest = md5(title || chr(10) || words)
    returning subject_id
  )
  select exists (select from moved)
$$;

create or replace function ledger.keep_task_found() returns trigger language plpgsql as $$
begin
  if not ledger.is_found(new.id, new.plan_id, new.position, new.title, new.content)
     and not ledger.move_search_entry(new.id, new.plan_id, new.position, new.title, new.content) then
    perform ledger.put_search_entry(new.id, 'task', new.plan_id, new.position, new.title, new.content);
  end if;
  return null;
end
$$;
create or replace function ledger.keep_target_found() returns trigger language plpgsql as $$
begin
  if not ledger.is_found(new.id, new.plan_id, new.position, new.name, new.quote)
     and not ledger.move_search_entry(new.id, new.plan_id, new.position, new.name, new.quote) then
    perform ledger.put_search_entry(new.id, 'target', new.plan_id, new.position, new.name, new.quote);
  end if;
  return null;
end
$$;

create function ledger.find_new_tasks() returns trigger language plpgsql as $$
begin
  perform ledger.put_search_entry(id, 'task', plan_id, position, title, content)
     from new_row
    where not exists (
      select from ledger.search_entry as entry
       where entry.subject_id = new_row.id and entry.plan_id = new_row.plan_id and entry.position = new_row.position
         and entry.words_digest = md5(new_row.title || chr(10) || new_row.content));
  return null;
end
$$;
create function ledger.find_new_targets() returns trigger language plpgsql as $$
begin
  perform ledger.put_search_entry(id, 'target', plan_id, position, name, quote)
     from new_row
    where not exists (
      select from ledger.search_entry as entry
       where entry.subject_id = new_row.id and entry.plan_id = new_row.plan_id and entry.position = new_row.position
         and entry.words_digest = md5(new_row.name || chr(10) || new_row.quote));
  return null;
end
$$;

drop trigger task_is_found on ledger.task;
drop trigger target_is_found on ledger.target;
create trigger task_is_found after insert on ledger.task referencing new table as new_row
  for each statement execute function ledger.find_new_tasks();
create trigger target_is_found after insert on ledger.target referencing new table as new_row
  for each statement execute function ledger.find_new_targets();

select ledger.put_search_entry(id, 'task', plan_id, position, title, content) from ledger.task;
select ledger.put_search_entry(id, 'target', plan_id, position, name, quote) from ledger.target;

comment on column ledger.search_entry.words_digest is '所据文字的摘要 — md5 of the words the entry was made of: whoever writes entries with the rows spares the triggers their work';
