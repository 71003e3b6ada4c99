namespace SalesBot.Bot.Understanding.Expressions.Figures;

/// <summary>
/// The world's currencies: ISO 4217 code, what English puts before the unit, the unit's forms (the first names it; "!" where the unit
/// alone can mean no other currency) and the Chinese names.
/// </summary>
internal static class CurrencyTable
{
    public const string Rows =
        """
        AED|united arab emirates,uae,emirati|dirham,dirhams|阿联酋迪拉姆
        AFN|afghan|afghani!,afghanis!|阿富汗尼
        ALL|albanian|lek,leke|阿尔巴尼亚列克
        AMD|armenian|dram,drams|亚美尼亚德拉姆
        ANG|netherlands antillean|guilder,guilders|
        AOA|angolan|kwanza!,kwanzas!|安哥拉宽扎
        ARS|argentine,argentinian,argentinean|peso,pesos|阿根廷比索
        AUD|australian,aussie|dollar,dollars|澳大利亚元,澳元,澳币,澳洲元,澳洲币
        AWG|aruban|florin,florins|
        AZN|azerbaijani,azerbaijan|manat,manats|阿塞拜疆马纳特
        BAM|bosnian,bosnia and herzegovina|convertible mark,convertible marks,mark,marks|
        BBD|barbadian,barbados|dollar,dollars|
        BDT|bangladeshi|taka!|孟加拉塔卡,塔卡
        BGN|bulgarian|lev,leva,levs|保加利亚列弗,列弗
        BHD|bahraini,bahrain|dinar,dinars|巴林第纳尔
        BIF|burundian,burundi|franc,francs|
        BMD|bermudian,bermuda|dollar,dollars|
        BND|brunei|dollar,dollars|文莱元
        BOB|bolivian|boliviano!,bolivianos!|玻利维亚诺
        BRL|brazilian,brazil|real,reals,reais!|巴西雷亚尔,雷亚尔
        BSD|bahamian|dollar,dollars|
        BTN|bhutanese|ngultrum!,ngultrums!|
        BWP|botswana|pula|
        BYN|belarusian,belarussian|ruble,rubles,rouble,roubles|白俄罗斯卢布
        BZD|belize|dollar,dollars|
        CAD|canadian|dollar,dollars|加拿大元,加元,加币
        CDF|congolese|franc,francs|
        CHF|swiss|franc,francs|瑞士法郎,瑞郎
        CLP|chilean|peso,pesos|智利比索
        CNY|chinese|yuan!,yuans!,renminbi!,rmb!|元人民币,人民币元,人民币,块钱,元钱,元,圆,块,块人民币
        COP|colombian|peso,pesos|哥伦比亚比索
        CRC|costa rican|colon,colons,colones|
        CUP|cuban|peso,pesos|古巴比索
        CVE|cape verdean|escudo,escudos|
        CZK|czech|koruna!,korunas!,korun!,crown,crowns|捷克克朗
        DJF|djiboutian,djibouti|franc,francs|
        DKK|danish|krone,kroner,krona,crown,crowns|丹麦克朗
        DOP|dominican|peso,pesos|多米尼加比索
        DZD|algerian|dinar,dinars|阿尔及利亚第纳尔
        EGP|egyptian|pound,pounds|埃及镑
        ETB|ethiopian|birr!,birrs!|埃塞俄比亚比尔
        EUR||euro!,euros!|欧元,欧
        FJD|fijian,fiji|dollar,dollars|斐济元
        GBP|british,uk,great british,english|pound,pounds,pound sterling!,pounds sterling!|英镑
        GEL|georgian|lari,laris|格鲁吉亚拉里
        GHS|ghanaian,ghana|cedi!,cedis!|加纳塞地
        GIP|gibraltar|pound,pounds|
        GMD|gambian|dalasi!,dalasis!|
        GNF|guinean|franc,francs|
        GTQ|guatemalan|quetzal!,quetzals!,quetzales!|
        GYD|guyanese,guyana|dollar,dollars|
        HKD|hong kong,hongkong|dollar,dollars|元港币,港币,港元,港纸,港圆,蚊鸡
        HNL|honduran|lempira!,lempiras!|
        HRK|croatian|kuna,kunas|克罗地亚库纳
        HTG|haitian|gourde!,gourdes!|
        HUF|hungarian|forint!,forints!|匈牙利福林,福林
        IDR|indonesian|rupiah!,rupiahs!|印尼盾,印度尼西亚盾,印尼卢比
        ILS|israeli,israeli new|shekel!,shekels!,sheqel!,sheqels!|以色列新谢克尔,以色列谢克尔,谢克尔
        INR|indian|rupee,rupees|印度卢比
        IQD|iraqi|dinar,dinars|伊拉克第纳尔
        IRR|iranian|rial,rials|伊朗里亚尔
        ISK|icelandic|krona,krónur,króna,kronas,kronur|冰岛克朗
        JMD|jamaican|dollar,dollars|牙买加元
        JOD|jordanian|dinar,dinars|约旦第纳尔
        JPY|japanese|yen!,yens!|日元,日圆,日币
        KES|kenyan|shilling,shillings|肯尼亚先令
        KGS|kyrgyzstani,kyrgyz|som,soms|
        KHR|cambodian|riel!,riels!|柬埔寨瑞尔,瑞尔
        KMF|comorian|franc,francs|
        KPW|north korean|won|朝鲜元
        KRW|south korean,korean|won!|韩元,韩圆,韩币,韩国元
        KWD|kuwaiti|dinar,dinars|科威特第纳尔
        KYD|cayman islands,cayman|dollar,dollars|
        KZT|kazakhstani,kazakh|tenge!,tenges!|哈萨克斯坦坚戈,坚戈
        LAK|lao,laotian|kip,kips|老挝基普,基普
        LBP|lebanese|pound,pounds,lira,liras|黎巴嫩镑
        LKR|sri lankan,sri lanka|rupee,rupees|斯里兰卡卢比
        LRD|liberian|dollar,dollars|
        LSL|lesotho|loti|
        LYD|libyan|dinar,dinars|利比亚第纳尔
        MAD|moroccan|dirham,dirhams|摩洛哥迪拉姆
        MDL|moldovan|leu,lei|
        MGA|malagasy|ariary!|
        MKD|macedonian|denar!,denars!|
        MMK|burmese,myanmar|kyat!,kyats!|缅甸元,缅币,缅元
        MNT|mongolian|tugrik!,tugriks!,tögrög!,togrog!|蒙古图格里克,图格里克
        MOP|macanese,macau,macao|pataca!,patacas!|澳门元,澳门币
        MUR|mauritian|rupee,rupees|毛里求斯卢比
        MVR|maldivian|rufiyaa!|马尔代夫拉菲亚
        MWK|malawian|kwacha|
        MXN|mexican,mexico|peso,pesos|墨西哥比索
        MYR|malaysian|ringgit!,ringgits!|马来西亚林吉特,马来西亚令吉,林吉特,令吉,马币
        MZN|mozambican|metical!,meticals!,meticais!|
        NAD|namibian,namibia|dollar,dollars|
        NGN|nigerian|naira!,nairas!|尼日利亚奈拉,奈拉
        NIO|nicaraguan|cordoba!,cordobas!,córdoba!,córdobas!|
        NOK|norwegian|krone,kroner,krona,crown,crowns|挪威克朗
        NPR|nepalese,nepali|rupee,rupees|尼泊尔卢比
        NZD|new zealand,kiwi|dollar,dollars|新西兰元,新西兰币,纽币,纽元
        OMR|omani|rial,rials,riyal,riyals|阿曼里亚尔
        PAB|panamanian|balboa!,balboas!|
        PEN|peruvian|sol,sols,soles,nuevo sol,nuevo soles|秘鲁索尔
        PGK|papua new guinean|kina,kinas|
        PHP|philippine,philippines,filipino|peso,pesos|菲律宾比索
        PKR|pakistani,pakistan|rupee,rupees|巴基斯坦卢比
        PLN|polish|zloty!,zlotys!,zloties!,zlote!,zlotych!|波兰兹罗提,兹罗提
        PYG|paraguayan|guarani!,guaranis!,guaraníes!|
        QAR|qatari,qatar|riyal,riyals,rial,rials|卡塔尔里亚尔
        RON|romanian|leu,lei|罗马尼亚列伊
        RSD|serbian|dinar,dinars|塞尔维亚第纳尔
        RUB|russian|ruble,rubles,rouble,roubles|俄罗斯卢布,俄国卢布,卢布
        RWF|rwandan|franc,francs|
        SAR|saudi,saudi arabian|riyal,riyals,rial,rials|沙特里亚尔,沙特阿拉伯里亚尔
        SBD|solomon islands|dollar,dollars|
        SCR|seychellois,seychelles|rupee,rupees|
        SDG|sudanese|pound,pounds|苏丹镑
        SEK|swedish|krona,kronor,krone,kroner,kronas,crown,crowns|瑞典克朗
        SGD|singapore,singaporean|dollar,dollars|新加坡元,新加坡币,新币,坡币
        SHP|saint helena|pound,pounds|
        SLL|sierra leonean|leone!,leones!|
        SOS|somali|shilling,shillings|
        SRD|surinamese,suriname|dollar,dollars|
        SSP|south sudanese|pound,pounds|
        SYP|syrian|pound,pounds|叙利亚镑
        SZL|swazi|lilangeni!,emalangeni!|
        THB|thai|baht!,bahts!|泰铢,泰国铢,铢
        TJS|tajikistani,tajik|somoni!,somonis!|
        TMT|turkmenistani,turkmenistan,turkmen|manat,manats|
        TND|tunisian|dinar,dinars|突尼斯第纳尔
        TOP|tongan|paanga!,paʻanga!|
        TRY|turkish|lira,liras,lire|土耳其里拉
        TTD|trinidad and tobago,trinidadian,trinidad|dollar,dollars|
        TWD|new taiwan,taiwan,taiwanese|dollar,dollars|元新台币,元台币,新台币,台币,台币元,新台币元
        TZS|tanzanian|shilling,shillings|坦桑尼亚先令
        UAH|ukrainian|hryvnia!,hryvnias!,hryvnya!,hryvni!|乌克兰格里夫纳,乌克兰格里夫尼亚,格里夫纳
        UGX|ugandan|shilling,shillings|乌干达先令
        USD|united states,us,u.s.,u.s,u s,u. s.,american|dollar,dollars,$|元美金,美元,美圆,美金,美刀,刀
        UYU|uruguayan|peso,pesos|乌拉圭比索
        UZS|uzbekistani,uzbekistan,uzbek|som,soms,sum|
        VES|venezuelan|bolivar!,bolivars!,bolívar!,bolívares!,bolivares!|委内瑞拉玻利瓦尔
        VND|vietnamese|dong,dongs|越南盾,越盾
        VUV|vanuatu|vatu!|
        WST|samoan|tala|
        XAF|central african cfa|franc,francs|中非法郎
        XCD|east caribbean|dollar,dollars|
        XOF|west african cfa,cfa|franc,francs|西非法郎
        XPF|cfp|franc,francs|
        YER|yemeni|rial,rials|也门里亚尔
        ZAR|south african|rand!,rands!|南非兰特,兰特
        ZMW|zambian|kwacha|赞比亚克瓦查
        ZWL|zimbabwean|dollar,dollars|
        """;

    /// <summary>Units that several currencies share, or that no longer have one; read by their name alone.</summary>
    public const string Units =
        """
        Dollar|dollar,dollars,buck,bucks,$
        Pound|pound,pounds,quid,£|镑
        Peso|peso,pesos|比索
        Rupee|rupee,rupees|卢比
        Franc|franc,francs|法郎
        Krona|krona,kronor|克朗
        Krone|krone,kroner
        Ruble|ruble,rubles,rouble,roubles
        Dinar|dinar,dinars|第纳尔
        Dirham|dirham,dirhams|迪拉姆
        Riyal|riyal,riyals|里亚尔
        Rial|rial,rials
        Lira|lira,liras,lire|里拉
        Shilling|shilling,shillings|先令
        Dong|dong|
        Leu|lei
        Mark|mark,marks|马克
        Guilder|guilder,guilders|荷兰盾
        Escudo|escudo,escudos
        Manat|manat,manats
        Kwacha|kwacha
        French franc|french franc,french francs|法国法郎
        Belgian franc|belgian franc,belgian francs
        Luxembourg franc|luxembourg franc,luxembourg francs
        German mark|german mark,german marks,deutsche mark,deutsche marks,deutschmark,deutschmarks,deutschemark,deutschemarks|德国马克
        Italian lira|italian lira,italian lire,italian liras|意大利里拉
        Dutch guilder|dutch guilder,dutch guilders
        Finnish markka|finnish markka,finnish marks,markka
        Peseta|peseta,pesetas,spanish peseta,spanish pesetas|西班牙比塞塔,比塞塔
        Greek drachma|greek drachma,greek drachmas,drachma,drachmas
        Portuguese escudo|portuguese escudo,portuguese escudos
        Austrian schilling|austrian schilling,austrian schillings,schilling,schillings
        Irish pound|irish pound,irish pounds
        Bitcoin|bitcoin,bitcoins,btc|比特币,个比特币,枚比特币
        Satoshi|satoshi,satoshis
        """;

    /// <summary>Small change: the unit, how many make one of the main unit, its code where only one has it, and its names.</summary>
    public const string Parts =
        """
        Cent|100||cent,cents,¢
        Penny|100||penny,pennies
        Pence|100||pence|便士
        Centavo|100||centavo,centavos
        Centime|100||centime,centimes|生丁
        Centimo|100||centimo,centimos,céntimo,céntimos
        Kopek|100||kopek,kopeks,kopeck,kopecks|戈比
        Paisa|100||paisa,paise
        Öre|100||öre,ore
        Øre|100||øre
        Pfennig|100||pfennig,pfennigs|芬尼
        Grosz|100|PLN|grosz,groszy
        Agora|100|ILS|agora,agorot
        Satang|100|THB|satang,satangs
        Jiao|10|CNY|jiao|角,毛钱,毛
        Fen|100|CNY|fen|分钱,分
        Cent|100|USD||美分
        Cent|100|EUR||欧分
        Sen|100|JPY||日本銭,日本钱
        """;
}
