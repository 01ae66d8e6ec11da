create function ledger.comparable_form(text) returns text language plpgsql immutable strict parallel safe as $$
begin
  return lower(case
    when $1 ~ '[萬與專業叢東絲兩嚴喪個豐臨為爲麗舉義烏樂喬習鄉書買亂爭虧雲亞產産畝親億僅從倉儀們價眾衆優會傘偉傳傷倫偽僞體餘傭側僑儉債傾償儲兒黨蘭關興養獸內岡冊寫軍農馮衝決況凍淨涼減湊鳳憑凱擊鑿劃劉則剛創刪別劑劍劇勸辦務動勵勁勞勢勳勻區醫華協單賣盧衛卻廠廳歷曆厲壓廁廈廚縣參雙發髮變敘葉號嘆籲後嚇呂嗎啟啓吳員嗚詠響喚嘗囑團園圍國圖圓聖場壞塊堅壇壩墳墜壟壘墾墊塵牆壯聲殼處備復複夠頭夾奪奮獎妝婦媽嬌孫學寧寶實寵審憲宮寬賓對尋導將爾堯盡層屬歲豈嶼島嶺崗峽幣帥師帳幟帶幫幹庫應廟龐廢開異棄張彌彎彈強歸當錄徹徑徵禦憶懷態憐總戀懇惡悅懸驚懼慘慣憤願戲戰戶紮撲執擴掃揚撫拋搶護報擔擬擁攔擰撥擇掛揮擠損撿換據擄擲攜擺搖攤撐敵斂數齋鬥斬斷無舊時曠晝顯晉曬曉暈暫術樸機殺雜權條來楊極構槍櫃檸標棧棟欄樹樣橋檔樁夢檢樓歡歐殘毀畢氈氣漢湯溝滬滄瀘潑澤潔灑淺漿澆濁測濟瀏渾濃濤漲淵漸漁滲溫灣濕潰滾滿濾濫灘瀾濱滅燈靈災爐點煉爍爛燭煙煩燒熱愛牽犧狀猶獨獄獵獻環現瑪瓊電畫暢療瘋癥監蓋盤盜矚礦碼磚礎確礙禮禍離種積稱穩穀窮竊競筆築篩簡籌簽籤籃籠類糧糾紀約紅級紛純紗綱納縱綸紙紋紡紐線練組紳細織終紹經綁絨結繞繪給絡絕統繼績緒續維綿綜綠緩締編緣縫纏縮繳網羅罰聯聰職聳肅腸膚腫脹脅膽勝腦膠臟腳脫臉臘艦艙艱藝節蕪蘆蘇蘋莖薦莊獲營蕭薩蔥蔣藍薊虛蟲蝦蠶蠻補襲裝褲見觀規覓視覽覺觸譽計訂訃認譏討讓訓議訊記講許論訟設訪證評識詐訴診詞譯試詩誠話誕詢該詳語誤誘說請諸諾讀課誰調諒談謀諮謝謠謹譜豬貝貞負貢財責賢敗貨質販貪貧購貯貫賤貼貴貸貿費賀賊賄資賞賜賠賬賴賺賽贊贈贏趙趕趨躍踐蹤車軌轉輪軟轟軸輕載較輔輛輝輸輻轄轍辭辯邊遼達遷過邁運還這進遠違連遲適選遞邏遺鄧鄭鄰醞釀釋裡裏鑒鑑針釘鈣鈦鈉鋼鑰欽鎢鈔鐘鍾鈞鈕錢鉗鑽鐵鉛銅鋁銀鑄鋪鏈鏽鋒鋅銳錯錫鑼錦鍵鋸錳鍛鍍鎂鎮鎳鏡長門閃閉問闖閑間悶閘鬧聞閥閣閱隊陽陰陣階際陸陳險隨隱隸難雛靜頂項順須頑顧頓頒預領頗頻題額顏風飛飢飯飲飾飽餃餅館饋馬馱馳驅駁驢駐駕騎騙驗驟驛髒魚魯鮮鯨鳥雞鳴鴨鴻鵝鷹鹽麥黃齊齒齡龍龔龜併並佈佔係繫傑儘剷劵廣彙匯滙嚮囪墻姍姦孃寢屆峯嶽廂廝彆恆慾慶憂慮戩捨採掄掙擋攢攪攬攷斃於昇曏朧榮槓橫檯欖殲氫沖沒洩淚準滷漬潤澀燦燴爺牀狹獅琺瑣疊痺皺盃睏矯碩祕禪稅稈穫窪窩竈簾糉絃綫緊緝縉繡羣翹聽臺艷艸荊蒐蓮薔藥蘊蟻衹袞褻製覈觔訖誇諧謄讚豎貓貳賈賦贓贖跡蹟軀輩輯迴逕週遊遙鄒醜鋰鋯錶鎵鍺鏟鑲闊闡闢隄雖霧韌韓顛颱飄餵駛騰鬆鬱鬚鯉鰲麵黌齣囌廬徠憫擾擷攆擱攝朮殯瀋瀕熒瑩甌癱睜瞞硃磯禎穎籬紓綽緯縝纖罷翺膩臍苧莢蓀蕩薺蘄螞螢蠣褸詭諫謙謎賒贛軒輿轎迺遜郵釣鈴鉀鉬銘銷鋭鎖鏜閏闌闕隴頌頸頤頹顫餓駝駿騷驕鬢鮑鯊鴿鵬鶴鷗麩黷鼇龕渦燙牘犢璽瓏瘡癒皚礪礫稜竄筍箋範篤糞紂緻縷繅繩繭繽罈耬膾蕎蘚虜虯蛻蝸螻襯謬譚豔鈷鈾銥鍋鏗鐳閩閻閡陝隕韋頃飼饅騁鯽鱉鱷鵲鸚麼甦慄牴夥蹺傢儅嘜！-～]' then translate($1,
      '萬與專業叢東絲兩嚴喪個豐臨為爲麗舉義烏樂喬習鄉書買亂爭虧雲亞產産畝親億僅從倉儀們價眾衆優會傘偉傳傷倫偽僞體餘傭側僑儉債傾償儲兒黨蘭關興養獸內岡冊寫軍農馮衝決況凍淨涼減湊鳳憑凱擊鑿劃劉則剛創刪別劑劍劇勸辦務動勵勁勞勢勳勻區醫華協單賣盧衛卻廠廳歷曆厲壓廁廈廚縣參雙發髮變敘葉號嘆籲後嚇呂嗎啟啓吳員嗚詠響喚嘗囑團園圍國圖圓聖場壞塊堅壇壩墳墜壟壘墾墊塵牆壯聲殼處備復複夠頭夾奪奮獎妝婦媽嬌孫學寧寶實寵審憲宮寬賓對尋導將爾堯盡層屬歲豈嶼島嶺崗峽幣帥師帳幟帶幫幹庫應廟龐廢開異棄張彌彎彈強歸當錄徹徑徵禦憶懷態憐總戀懇惡悅懸驚懼慘慣憤願戲戰戶紮撲執擴掃揚撫拋搶護報擔擬擁攔擰撥擇掛揮擠損撿換據擄擲攜擺搖攤撐敵斂數齋鬥斬斷無舊時曠晝顯晉曬曉暈暫術樸機殺雜權條來楊極構槍櫃檸標棧棟欄樹樣橋檔樁夢檢樓歡歐殘毀畢氈氣漢湯溝滬滄瀘潑澤潔灑淺漿澆濁測濟瀏渾濃濤漲淵漸漁滲溫灣濕潰滾滿濾濫灘瀾濱滅燈靈災爐點煉爍爛燭煙煩燒熱愛牽犧狀猶獨獄獵獻環現瑪瓊電畫暢療瘋癥監蓋盤盜矚礦碼磚礎確礙禮禍離種積稱穩穀窮竊競筆築篩簡籌簽籤籃籠類糧糾紀約紅級紛純紗綱納縱綸紙紋紡紐線練組紳細織終紹經綁絨結繞繪給絡絕統繼績緒續維綿綜綠緩締編緣縫纏縮繳網羅罰聯聰職聳肅腸膚腫脹脅膽勝腦膠臟腳脫臉臘艦艙艱藝節蕪蘆蘇蘋莖薦莊獲營蕭薩蔥蔣藍薊虛蟲蝦蠶蠻補襲裝褲見觀規覓視覽覺觸譽計訂訃認譏討讓訓議訊記講許論訟設訪證評識詐訴診詞譯試詩誠話誕詢該詳語誤誘說請諸諾讀課誰調諒談謀諮謝謠謹譜豬貝貞負貢財責賢敗貨質販貪貧購貯貫賤貼貴貸貿費賀賊賄資賞賜賠賬賴賺賽贊贈贏趙趕趨躍踐蹤車軌轉輪軟轟軸輕載較輔輛輝輸輻轄轍辭辯邊遼達遷過邁運還這進遠違連遲適選遞邏遺鄧鄭鄰醞釀釋裡裏鑒鑑針釘鈣鈦鈉鋼鑰欽鎢鈔鐘鍾鈞鈕錢鉗鑽鐵鉛銅鋁銀鑄鋪鏈鏽鋒鋅銳錯錫鑼錦鍵鋸錳鍛鍍鎂鎮鎳鏡長門閃閉問闖閑間悶閘鬧聞閥閣閱隊陽陰陣階際陸陳險隨隱隸難雛靜頂項順須頑顧頓頒預領頗頻題額顏風飛飢飯飲飾飽餃餅館饋馬馱馳驅駁驢駐駕騎騙驗驟驛髒魚魯鮮鯨鳥雞鳴鴨鴻鵝鷹鹽麥黃齊齒齡龍龔龜併並佈佔係繫傑儘剷劵廣彙匯滙嚮囪墻姍姦孃寢屆峯嶽廂廝彆恆慾慶憂慮戩捨採掄掙擋攢攪攬攷斃於昇曏朧榮槓橫檯欖殲氫沖沒洩淚準滷漬潤澀燦燴爺牀狹獅琺瑣疊痺皺盃睏矯碩祕禪稅稈穫窪窩竈簾糉絃綫緊緝縉繡羣翹聽臺艷艸荊蒐蓮薔藥蘊蟻衹袞褻製覈觔訖誇諧謄讚豎貓貳賈賦贓贖跡蹟軀輩輯迴逕週遊遙鄒醜鋰鋯錶鎵鍺鏟鑲闊闡闢隄雖霧韌韓顛颱飄餵駛騰鬆鬱鬚鯉鰲麵黌齣囌廬徠憫擾擷攆擱攝朮殯瀋瀕熒瑩甌癱睜瞞硃磯禎穎籬紓綽緯縝纖罷翺膩臍苧莢蓀蕩薺蘄螞螢蠣褸詭諫謙謎賒贛軒輿轎迺遜郵釣鈴鉀鉬銘銷鋭鎖鏜閏闌闕隴頌頸頤頹顫餓駝駿騷驕鬢鮑鯊鴿鵬鶴鷗麩黷鼇龕渦燙牘犢璽瓏瘡癒皚礪礫稜竄筍箋範篤糞紂緻縷繅繩繭繽罈耬膾蕎蘚虜虯蛻蝸螻襯謬譚豔鈷鈾銥鍋鏗鐳閩閻閡陝隕韋頃飼饅騁鯽鱉鱷鵲鸚麼甦慄牴夥蹺傢儅嘜！＂＃＄％＆（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～',
      '万与专业丛东丝两严丧个丰临为为丽举义乌乐乔习乡书买乱争亏云亚产产亩亲亿仅从仓仪们价众众优会伞伟传伤伦伪伪体余佣侧侨俭债倾偿储儿党兰关兴养兽内冈册写军农冯冲决况冻净凉减凑凤凭凯击凿划刘则刚创删别剂剑剧劝办务动励劲劳势勋匀区医华协单卖卢卫却厂厅历历厉压厕厦厨县参双发发变叙叶号叹吁后吓吕吗启启吴员呜咏响唤尝嘱团园围国图圆圣场坏块坚坛坝坟坠垄垒垦垫尘墙壮声壳处备复复够头夹夺奋奖妆妇妈娇孙学宁宝实宠审宪宫宽宾对寻导将尔尧尽层属岁岂屿岛岭岗峡币帅师帐帜带帮干库应庙庞废开异弃张弥弯弹强归当录彻径征御忆怀态怜总恋恳恶悦悬惊惧惨惯愤愿戏战户扎扑执扩扫扬抚抛抢护报担拟拥拦拧拨择挂挥挤损捡换据掳掷携摆摇摊撑敌敛数斋斗斩断无旧时旷昼显晋晒晓晕暂术朴机杀杂权条来杨极构枪柜柠标栈栋栏树样桥档桩梦检楼欢欧残毁毕毡气汉汤沟沪沧泸泼泽洁洒浅浆浇浊测济浏浑浓涛涨渊渐渔渗温湾湿溃滚满滤滥滩澜滨灭灯灵灾炉点炼烁烂烛烟烦烧热爱牵牺状犹独狱猎献环现玛琼电画畅疗疯症监盖盘盗瞩矿码砖础确碍礼祸离种积称稳谷穷窃竞笔筑筛简筹签签篮笼类粮纠纪约红级纷纯纱纲纳纵纶纸纹纺纽线练组绅细织终绍经绑绒结绕绘给络绝统继绩绪续维绵综绿缓缔编缘缝缠缩缴网罗罚联聪职耸肃肠肤肿胀胁胆胜脑胶脏脚脱脸腊舰舱艰艺节芜芦苏苹茎荐庄获营萧萨葱蒋蓝蓟虚虫虾蚕蛮补袭装裤见观规觅视览觉触誉计订讣认讥讨让训议讯记讲许论讼设访证评识诈诉诊词译试诗诚话诞询该详语误诱说请诸诺读课谁调谅谈谋咨谢谣谨谱猪贝贞负贡财责贤败货质贩贪贫购贮贯贱贴贵贷贸费贺贼贿资赏赐赔账赖赚赛赞赠赢赵赶趋跃践踪车轨转轮软轰轴轻载较辅辆辉输辐辖辙辞辩边辽达迁过迈运还这进远违连迟适选递逻遗邓郑邻酝酿释里里鉴鉴针钉钙钛钠钢钥钦钨钞钟钟钧钮钱钳钻铁铅铜铝银铸铺链锈锋锌锐错锡锣锦键锯锰锻镀镁镇镍镜长门闪闭问闯闲间闷闸闹闻阀阁阅队阳阴阵阶际陆陈险随隐隶难雏静顶项顺须顽顾顿颁预领颇频题额颜风飞饥饭饮饰饱饺饼馆馈马驮驰驱驳驴驻驾骑骗验骤驿脏鱼鲁鲜鲸鸟鸡鸣鸭鸿鹅鹰盐麦黄齐齿龄龙龚龟并并布占系系杰尽铲券广汇汇汇向囱墙姗奸娘寝届峰岳厢厮别恒欲庆忧虑戬舍采抡挣挡攒搅揽考毙于升向胧荣杠横台榄歼氢冲没泄泪准卤渍润涩灿烩爷床狭狮珐琐叠痹皱杯困矫硕秘禅税秆获洼窝灶帘粽弦线紧缉缙绣群翘听台艳草荆搜莲蔷药蕴蚁只衮亵制核斤讫夸谐誊赞竖猫贰贾赋赃赎迹迹躯辈辑回径周游遥邹丑锂锆表镓锗铲镶阔阐辟堤虽雾韧韩颠台飘喂驶腾松郁须鲤鳌面黉出苏庐徕悯扰撷撵搁摄术殡沈濒荧莹瓯瘫睁瞒朱矶祯颖篱纾绰纬缜纤罢翱腻脐苎荚荪荡荠蕲蚂萤蛎褛诡谏谦谜赊赣轩舆轿乃逊邮钓铃钾钼铭销锐锁镗闰阑阙陇颂颈颐颓颤饿驼骏骚骄鬓鲍鲨鸽鹏鹤鸥麸黩鳌龛涡烫牍犊玺珑疮愈皑砺砾棱窜笋笺范笃粪纣致缕缫绳茧缤坛耧脍荞藓虏虬蜕蜗蝼衬谬谭艳钴铀铱锅铿镭闽阎阂陕陨韦顷饲馒骋鲫鳖鳄鹊鹦么苏栗抵伙跷家当唛!"#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~')
    else $1
  end);
end
$$;

create function ledger.neighbour_pairs(text) returns integer[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct case when pair > 2147483647 then pair - 4294967296 else pair end)::integer[], '{}')
    from (
      select unnest(case when next between 33 and 65535 then array[code * 65536, code * 65536 + next] else array[code * 65536] end) as pair
        from (
          select ascii(letter)::bigint as code, lead(ascii(letter)) over (order by place) as next
            from regexp_split_to_table($1, '') with ordinality as letters (letter, place)
        ) as coded
       where code between 33 and 65535
    ) as paired
$$;

create table ledger.search_entry (
  subject_id uuid primary key,
  kind text not null check (kind in ('task', 'target')),
  plan_id uuid not null,
  position integer not null,
  title_form text not null,
  form text not null,
  pairs integer[] not null
);
create index search_entry_plan_idx on ledger.search_entry (kind, plan_id desc, position desc);
create index search_entry_pairs_idx on ledger.search_entry using gin (pairs) with (gin_pending_list_limit = 256);

create function ledger.put_search_entry(subject uuid, kind text, plan uuid, place integer, title text, words text) returns void language sql as $$
  insert into ledger.search_entry (subject_id, kind, plan_id, position, title_form, form, pairs)
  select subject, kind, plan, place, ledger.comparable_form(title), form, ledger.neighbour_pairs(form)
    from ledger.comparable_form(title || chr(10) || words) as form
  on conflict (subject_id) do update
     set plan_id = excluded.plan_id, position = excluded.position, title_form = excluded.title_form, form = excluded.form, pairs = excluded.pairs
$$;

create function ledger.keep_task_found() returns trigger language plpgsql as $$
begin
  perform ledger.put_search_entry(new.id, 'task', new.plan_id, new.position, new.title, new.content);
  return null;
end
$$;
create function ledger.keep_target_found() returns trigger language plpgsql as $$
begin
  perform ledger.put_search_entry(new.id, 'target', new.plan_id, new.position, new.name, new.quote);
  return null;
end
$$;

create trigger task_is_found after insert on ledger.task for each row execute function ledger.keep_task_found();
create trigger task_stays_found after update of title, content, plan_id, position on ledger.task for each row
  when (old.title <> new.title or old.content <> new.content or old.plan_id <> new.plan_id or old.position <> new.position)
  execute function ledger.keep_task_found();
create trigger target_is_found after insert on ledger.target for each row execute function ledger.keep_target_found();
create trigger target_stays_found after update of name, quote, plan_id, position on ledger.target for each row
  when (old.name <> new.name or old.quote <> new.quote or old.plan_id <> new.plan_id or old.position <> new.position)
  execute function ledger.keep_target_found();

select ledger.put_search_entry(id, 'task', plan_id, position, title, content) from ledger.task;
select ledger.put_search_entry(id, 'target', plan_id, position, name, quote) from ledger.target;

comment on function ledger.comparable_form(text) is '检索形式：简体、半角、小写 — simplified script, half width, small letters, as the search compares texts';
comment on function ledger.neighbour_pairs(text) is '相邻两字与单字 — pairs of neighbouring characters, and each character alone';
comment on table ledger.search_entry is '检索：任务与目标的文字，由触发器保持一致 — the words of tasks and targets as the search compares them, kept by triggers';
