/**
 * @license
 * Given names in many languages, from the name lists of @faker-js/faker and human-names.
 *
 * Faker - Copyright (c) 2022-2025
 *
 * This software consists of voluntary contributions made by many individuals.
 * For exact contribution history, see the revision history
 * available at https://github.com/faker-js/faker
 *
 * Permission is hereby granted, free of charge, to any person obtaining
 * a copy of this software and associated documentation files (the
 * "Software"), to deal in the Software without restriction, including
 * without limitation the rights to use, copy, modify, merge, publish,
 * distribute, sublicense, and/or sell copies of the Software, and to
 * permit persons to whom the Software is furnished to do so, subject to
 * the following conditions:
 *
 * The above copyright notice and this permission notice shall be
 * included in all copies or substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND,
 * EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
 * MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
 * NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
 * LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION
 * OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION
 * WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 *
 * ===
 *
 * From: https://github.com/faker-js/faker/commit/a9f98046c7d5eeaabe12fc587024c06d683800b8
 * To: https://github.com/faker-js/faker/commit/29234378807c4141588861f69421bf20b5ac635e
 *
 * Based on faker.js, copyright Marak Squires and contributor, what follows below is the original license.
 *
 * ===
 *
 * faker.js - Copyright (c) 2011-2020
 * Marak Squires
 * http://github.com/marak/faker.js/
 *
 * faker.js was inspired by and has used data definitions from:
 *
 * * https://github.com/stympy/faker/ - Copyright (c) 2007-2010 Benjamin Curtis
 * * http://search.cpan.org/~jasonk/Data-Faker-0.07/ - Copyright 2004-2005 by Jason Kohles
 *
 * Permission is hereby granted, free of charge, to any person obtaining
 * a copy of this software and associated documentation files (the
 * "Software"), to deal in the Software without restriction, including
 * without limitation the rights to use, copy, modify, merge, publish,
 * distribute, sublicense, and/or sell copies of the Software, and to
 * permit persons to whom the Software is furnished to do so, subject to
 * the following conditions:
 *
 * The above copyright notice and this permission notice shall be
 * included in all copies or substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND,
 * EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
 * MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
 * NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
 * LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION
 * OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION
 * WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 *
 * The MIT License (MIT)
 *
 * Copyright (c) 2015 Alessandro Minoccheri
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy
 * of this software and associated documentation files (the "Software"), to deal
 * in the Software without restriction, including without limitation the rights
 * to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
 * copies of the Software, and to permit persons to whom the Software is
 * furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all
 * copies or substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
 * IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
 * FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
 * AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
 * LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
 * OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
 * SOFTWARE.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'aaliyah aaron aarón aba abagail abbey abbie abbigail abby abdallah abdiel abdon abdonie abdou abdoul abdoulaye ' +
    'abdul abdullah abe abel abelardo abelin abeline abigael abigaelle abigail abigale abigayle abigaël abigaïl ' +
    'abimbola abner abondance aboubacar abraham abram abril absalon aby abélard acace acacie acanthe ace achaire ' +
    'achille ada adah adalard adalbald adalbaude adalbert adalberta adalberto adalbéron adaline adalric adalsinde ' +
    'adam adama adame adan adar addie addison ade adedayo adegrin adegrine adel adela adelaida adelaide adelbert ' +
    'adele adelia adelin adelina adeline adell adella adelle adelphe adeltrude adem aden adenet adhémar adi adil ' +
    'adina aditya adjutor adolf adolfo adolph adolphe adolphie adolphus adonis adonise adrain adrastée adrehilde ' +
    'adriaan adrian adriana adrianna adriano adriel adrien adrienne adrijana adrián adriána adán adèle adélaïde ' +
    'adélie adéodat afonso afra afton agapet agata agatha agathange agathe agathon agaton agilbert agilberte aglae ' +
    'aglaé agnan agnane agneflète agnes agnesa agneta agnès agrippin agrippine agustin agustina agustín agáta ahmad ' +
    'ahmed ahmet aicha aida aidan aiden aileen aimable aimee aimé aimée aisha aisling aiyana akeem akram aksel al ala ' +
    'alade alain alaina alaine alan alana alanis alanna alassane alayna alaïs alba alban albane albert alberta ' +
    'alberte albertha albertina albertine alberto albin albina albérade albéric albín albína alcibiade alcide alcidie ' +
    'alcime alcine alcyone alda aldegonde alden aldo aldonce aldric alea aleaume alec aleen alejandra alejandrin ' +
    'alejandro alek aleksa aleksandar aleksander aleksandra alen alena alene alenka alessa alessandra alessandro ' +
    'alessia alessio aleth aletha alex alexa alexander alexandr alexandra alexandre alexandrea alexandria alexandrina ' +
    'alexandrine alexandro alexandru alexane alexanne alexej alexia alexie alexine alexis alexys alexzander aleyna ' +
    'aleš alf alfons alfonso alfonzo alford alfred alfreda alfredo alfréd ali alia alica alice alicia alida alienor ' +
    'aliette alima alina aline aliou alisa alisha alison alissa alistair alivia alix aliya aliyah aliza alize alizee ' +
    'alizé aliénor alka allan allegra allen allene alliaume allie allison ally alma almine almire alois alojz alonzo ' +
    'aloyse aloïs aloïse alparslan alper alpha alphonse alphonsine alphonso alphée alpinien alta althea althée alton ' +
    'alva alvah alvena alvera alverta alverède alvin alvina alvis aly alya alyce alycia alysa alysha alyson alyssa ' +
    'alyssia alysson amadeus amadou amalia amaliane amalric amalthée amanda amande amandin amandine amani amant ' +
    'amante amar amara amarande amaranthe amari amaryllis amaury amaya amber ambra ambre ambrine ambroise ambroisie ' +
    'ambrose amel amelia amelie ameline amely america americo ami amie amiel amin amina aminata amine aminte amir ' +
    'amira amit amiya amon amos amour amparo amrit amy amya amália amédée amélia améliane amélie amélien améthyste ' +
    'ana anabel anabela anabelle anae anael anaelle anahi anais anamaria anamarija anand anar anas anastacio anastase ' +
    'anastasia anastasie anastasija anastazija anatol anatole anatolie anaël anaëlle anaïs ancelin anceline anda ' +
    'anders anderson andoche andre andrea andreane andreanne andreas andrei andrej andreja andres andrew andrija ' +
    'andrina andromeda andrás andré andrée andrés andy andéol aneta anežka angadrême ange angel angela angelica ' +
    'angelina angeline angelique angelita angelo anghelina angie angilbe angilberte angilran angoustan angus angèle ' +
    'angélina angélique ani anibal anica anicet anicette anicée anika anis anissa anita aniya aniyah anja anjali anka ' +
    'ann anna annabel annabell annabella annabelle annalena annalise annamae annamaria annamarie anne anneke anneli ' +
    'annelie annemarie annetta annette anni annibal annie annika annonciade anny anouk ansbert ansberte ansel anselme ' +
    'ansgar ansley anstrudie antea antero anthelme anthelmette anthony antide antigone antoine antoinette anton ' +
    'antone antonella antonetta antonette antoni antonia antonie antonietta antonin antonina antonine antonio antony ' +
    'antwan antwon anuja anya anémone anđela aphélie apollinaire apolline apollo april aquilin aquiline ara arabella ' +
    'arabelle araceli aracely aram arcade arcadie arch archambaud archange archer archibald archie arda ardella arden ' +
    'ardith arely argine ari aria ariadna arian ariana ariane arianna arianne aric aricie arie ariel arielle arina ' +
    'aris ariste aristide arjen arjun arlene arlette arlie arlo arman armance armand armande armandine armando armani ' +
    'armel armeline armelle armida armide armin armine arnaldo arnaud arnaude arne arno arnold arnoldo arnould ' +
    'arnulfo arolde aron arpád arsinoé arsène arsènie art artemis artemisa arthaud arthur arthurine arthème artur ' +
    'arturo artémis arun arved arvel arvid arvilla arwen arya aryanna asa asad ascelin asceline ascension asha ashlee ' +
    'ashleigh ashley ashly ashlynn ashton ashtyn asia asja asma assia assomption assunta assya astarté astou astrid ' +
    'astride astrée astérie asya athalie athanase athanasie athena athina athénaïs atmaja attila aube aubertine aubin ' +
    'aubree aubrey aubry aude audebert audeline audie audouin audra audran audreanne audrey august augusta auguste ' +
    'augustin augustina augustine augustus aura aure aurel aurelia aurelian aurelie aurelio aurelle aurian auriane ' +
    'aurica aurora aurore aurèle aurélie aurélien aurélienne austen austin austyn autumn auxane auxence ava aveline ' +
    'avery avigaëlle avis avoye avril awa axel axeline axelle aya ayaan ayan ayana ayaz aydan ayden ayinde ayla ' +
    'ayleen aylin ayman aymane aymard aymardine aymen aymeric aymon aymonde aynur ayoub ayse azalea azalée azeline ' +
    'aziz azra azélie aïcha aïda aïssa aïssata aïssatou babette baby badis bailee bailey bakary bala balthazar ' +
    'baptiste baran barbara barbe barbora baris barnabé barney baron barrett barry bart bartholome barthélemy ' +
    'bartimée bartolomeo barton bas basil basile basilisse bastiaan bastian bastien bathilde batuhan baudouin bay ' +
    'baylee bea beata beatrice beatrix beatriz beau beaulah becky bela belinda bell bella belle ben benedict benedikt ' +
    'beniamin benito benjamin benjamín bennet bennett bennie benno benny benoit benoît bent bente bentley benton ' +
    'berat berend berenice berit berkay bernadette bernadine bernard bernardo bernd berneice bernhard bernice bernie ' +
    'berniece bernita berry bert berta bertha berthe bertille bertram bertrand beryl bessie beth bethany bethel ' +
    'betina betsy bette bettie bettina betty bettye beulah beuve beverly beáta bianca bianka bibiana bilal bilel bill ' +
    'billie billy binta bintou birdie birgit bishnu bjarne bjorn björn blahoslav blair blaise blake blanca blanche ' +
    'blandine blanka blaze blažej blažena blessing bo bob bobbi bobbie bobby bogdan bogdana bohdan bohdana bohumil ' +
    'bohumila bohumír bohuslav bohuslava bohuš bohémond bojan bojana boleslav bon boniface bonifác bonita bonnie bora ' +
    'boris borka boubacar boubou bouchard boyd božena božica božidar božidara brad braden bradford bradley bradly ' +
    'brady braeden brahim brain bram brandi brando brandon brandt brandy brandyn branimir branislav branislava branka ' +
    'brankica branko brannon branson brant braulio braxton brayan breana breanna breanne brenda brendan brenden ' +
    'brendon brenna brennan brennon brent bret brett bria briac brian briana brianne brice bridget bridgette bridie ' +
    'brielle brieuc brigita brigitta brigitte brionna brisa britney britt brittany brock broderick brody bronislava ' +
    'brook brooke brooklyn brooks brown bruce bruna brunehaut brunehilde bruno bryan bryana bryant bryce brycen bryon ' +
    'buck bud buddy buford bulah burak burdette burley burnice buster byron béatrice bénigne bénédicte béranger ' +
    'bérangère bérard cade caden cadence caesar caio caitlin caitlyn caius cale caleb caleigh cali calista calixte ' +
    'callie callum calvin camden camelia cameron camil camila camilla camille camillien camren camron camryn camylle ' +
    'camélien can candace candelario candice candida candide candido capucine cara carey caribert caridad carina ' +
    'carine carissa carl carla carlee carleton carley carli carlie carlijn carlo carloman carlos carlota carlotta ' +
    'carlton carmel carmela carmella carmelo carmen carmine carol carola carolanne carole carolin carolina caroline ' +
    'carolyn carolyne carrie carroll carson carter cary cas casandra casey casimer casimir caspar casper cassandra ' +
    'cassandre cassidy cassie cassien cataleya catalina catarina caterina catharina catharine catherine cathrine ' +
    'cathryn cathy cato catrin catrina cayla ceasar cecelia cecil cecile cecilia cecilie cecilio cecília cedric ' +
    'cedrick cedrik celeste celestin celestine celestino celia celian celina celine cem cerise cesar ceyda ceyla ' +
    'ceylin cezar cezara chad chadd chadrick chahine chahinez chaim chance chandler chandra chanel chanelle chantal ' +
    'charissa charity charlaine charleen charlemagne charlene charles charley charlie charline charlize charlotta ' +
    'charlotte charly chase chasity chauncey chaya chayenne chayma chaz cheikh chelsea chelsey chelsie cheryl chesley ' +
    'chester chet cheyanne cheyenne chiara childebert chilpéric chloe chloé chris christ christa christelle ' +
    'christiaan christian christiana christiane christiano christie christin christina christine christodule christop ' +
    'christoph christophe christopher christy chrysole chrysostome chrétien chyna ciara cicero cici cielo cierra ' +
    'cindy ciprian citlalli claas clair claire clara clarabelle clare clarence clarissa clarisse clark claud claude ' +
    'claudia claudie claudien claudine claudio clay clayton clea clelia clemence clemens clement clemente clementina ' +
    'clementine clemmie cleo cleopatra cleora cleta cletus cleve cleveland clifford clifton clint clinton clio cloe ' +
    'clotaire clotilde clovis cloyd cloé clyde cléandre clélie clémence clément clémentine cléry coby coco cody coen ' +
    'colby cole coleman colette colin coline colleen collien collin colt colten colton columbus concepcion concepción ' +
    'conception conchita conner connie connor conor conrad constance constant constantin consuelo cooper cora coralie ' +
    'coraline corbin cordelia cordell cordia cordie corene corentin corentine corey corina corine corinna corinne ' +
    'cornel cornelia cornelis corneliu cornelius cornell corrine cortez cortney corvin cory cosima coty coumba ' +
    'courtney coy craig crawford creola crina cristal cristian cristiana cristiano cristina cristobal cristofor ' +
    'cristopher cristóbal cruz crystal crystel ctibor cullen curt curtis cydney cynthia cyprien cyprián cyriaque ' +
    'cyrielle cyril cyrille cyrus cécile cédric céleste célestin célestine célia célien céline césaire césar côme ' +
    'daan dado dagmar dagmara dagoberto dahlia daija daisha daisy dakota dale dalia dalibor dalibora daliborka dalida ' +
    'dalila dallas dallin dalton damaris dameon damian damiana damien damilola damion damir damián damjan damla damon ' +
    'dan dana dandre dane dangelo dani danial danica daniel daniela daniele daniella danielle danijel danijela danika ' +
    'danilo danique daniël danka dannie danny dante danu dany danyka daouda daphne daphnee daphney daphné dara darby ' +
    'darcy daren daria darian dariana darien darija darin darina darinka dario darion darius darja darko darla ' +
    'darleen darlene darnell daron darrel darrell darren darrick darrin darrion darron darryl darwin daryl dashawn ' +
    'dasia dave davi david davida davide davin davina davion davon davonte davor davy dawn dawson dax dayana dayna ' +
    'dayne dayton dea dean deangelo deanna deb debbie debora deborah debra declan dedric dedrick dee defne deion deja ' +
    'dejah dejan dejon dejuan delaney delbert delfina delia delilah dell della delmer delores delpha delphia delphin ' +
    'delphine delta demarco demarcus demario demba demetria demetris demetrius demi demond dena denis denisa denise ' +
    'deniz dennis denny deon deondre deontae deonte dereck derek derick deron derrick deshaun deshawn desiree desmond ' +
    'dessie destany destin destinee destiney destini destiny dev devan devante deven devi devin devon devonte devyn ' +
    'dewayne dewey dewi dewitt dexter dezider diamond diana diane dianna dianne dick didier didina diego dieudonné ' +
    'dieudonnée dilan dilara dillan dillon dimitri dina dinesh dino dinu dion dione dionne dionýz dior dipendra dirk ' +
    'divna dixie djibril dmitri dobromila dobroslav dobroslava dock doina dolly dolores domenic domenica domenick ' +
    'domenico domenik domingo dominic dominick dominik dominika dominique domnica don donald donata donato donavon ' +
    'donna donnell donnie donny donovan donát dora dorcas doreen dorel dorian doriana doriane dorin dorina dorine ' +
    'doris dorián dorota dorotea doroteja doroteo dorothea dorothy dorothée dorris dortha dorthy douce doug douglas ' +
    'dounia douwe dovie doyle draga drahomír drahomíra drahoslav drahoslava drake dražen drew dua duane dubravka duco ' +
    'dudley dulce dumitru duncan dunja durward dustin dusty dušan dušana dwayne dwight dylan dávid débora désiré earl ' +
    'earlene earline earnest earnestine easter easton ebba ebony ecaterina ecrin ed eda edd eddi eddie eddy eden ' +
    'edgar edgard edgardo edison edita edith edmond edmund edmée edna edoardo edouard eduard eduarda eduardo edvard ' +
    'edvin edward edwardo edwin edwina edyth edythe eefje efe effie efrain efrem efren ege egon eileen einar eino ela ' +
    'eladio elaina elaine elanur elbert elda eldon eldora eldred eldridge elea eleanor eleanora eleanore eleazar ' +
    'electa elektra elena eleni elenor elenora eleonora eleonore elfrieda eli elia eliah elian eliana eliane eliano ' +
    'elias eliezer elif elijah elin elina eline elinor elinore elio eliot eliott elisa elisabeth elisaveta elise ' +
    'eliseo elisha elissa eliza elizabeth elize eliška ella elle ellen elli ellie elliot elliott ellis ellsworth elly ' +
    'elmar elmer elmira elmo elmore elna elnora elnur eloan eloane elodie elody eloi eloisa eloise elon elona elora ' +
    'elouan elouise eloy elroy elsa else elsie elta elton elva elvera elvie elvina elvira elvis elvíra elwin elwyn ' +
    'elya elyas elyes elyne elyse elyssa elza eléonore elías ema emanuel emanuela emanuele emelia emelie emeline ' +
    'emely emerald emerson emery emi emie emiel emil emile emilia emilian emiliano emilie emilija emilio emily emin ' +
    'emir emirhan emma emmalee emmanuel emmanuelle emmelie emmely emmet emmett emmi emmie emmitt emmy emna emory emre ' +
    'emy emília ena enea enes enguerrand enid enie enna ennio enno enoch enola enora enos enrico enrique ensar enya ' +
    'enzo eoghan ephraim era eray erdal eren eriberto eric erica erich erick ericka erik erika erin erine erling erma ' +
    'erna ernest ernestina ernestine ernesto ernie ernst ervin ervín erwan erwann erwin eryn esma esmeralda esmée ' +
    'esperanza esra essie esta esteban estefania estel estela estell estella estelle ester estera estevan esther ' +
    'estrella etela etha ethan ethann ethel ethelyn ethyl etienne ettie eubert eudes eudora eudoxe eudoxie eugen ' +
    'eugene eugenia eugenie eugène eugénie eula eulah eulalia eulalie euna eunice euphrasie eusebia eusebio eustache ' +
    'eusèbe eusébie eva evalyn evan evangelina evangeline evann evans eve evelien evelin evelina eveline evelyn ' +
    'everardo everett everette evert evi evie evy ewald ewan ewell ewen ewenn eya eymen ezekiel ezequiel ezio ezra ' +
    'fabian fabiana fabiano fabien fabienne fabio fabiola fabrice fae faisal faith falba falk famke fannie fanny ' +
    'fanta fantin fantine farah fares faris fatim fatima fatimata fatma fatou fatoumata faustine faustino fausto ' +
    'favian fay faye febe fedde federica federico fedor fedora felicia feliciano felicie felicita felicitas felicity ' +
    'felina felipa felipe felix felton femke fenja fenna fenne ferdinand ferdinando fermin fern fernand fernanda ' +
    'fernando ferne ferre fiacre fidan fidel fidèle fien fiete fikret filemon filiberto filip filipa filipe filippa ' +
    'filippo filomena filoména fine finia finja finlay finley finn finnja finnley fiodor fiona fionn fiorella firmin ' +
    'flavia flavie flavien flavio fleta fletcher fleur flip flo flodoard floor flora flore florence florencia ' +
    'florencio florent florentin florentina florentine florestan florian floriana florida florie florin florina ' +
    'florine floris florián flossie floy floyd flynn flóra ford forest forrest fortuné fortunée foster foulques fran ' +
    'franc france frances francesca francesco francette francia francine francis francisca francisco francisque ' +
    'franco frank franka frankie franklin františek františka franz franziska françois françoise fred freda freddie ' +
    'freddy frederic frederick frederico frederik frederike frederique fredrick fredrik fredy freeda freek freeman ' +
    'freida freya frida frido frieda friederike friedrich fritz frédéric frédérique fulbert fulcran fulgence furkan ' +
    'furman fynn fábio félicie félicité félix gabe gabin gabriel gabriela gabriele gabriella gabrielle gabrijela ' +
    'gabriël gael gaetan gaetano gage gaia gail galina ganesh garance gardner gareth garett garfield garland garnet ' +
    'garnett garnier garret garrett garrick garrison garry garth gary gaspar gaspard gaston gatien gaud gauthier ' +
    'gautier gavin gayle gaétan gaël gaëlle gašpar gedeon gejza gemma gene general genesis geneva genevieve geneviève ' +
    'gennaro genoveva geo geoffrey geoffroy georg george georges georgeta georgette georgia georgiana georgianna ' +
    'georgina geovanni geovanny geovany gerald geraldine gerard gerardo gerberge gerbert gerda gerhard germain ' +
    'germaine german germán gerrit gerry gerson gert gertruda gertrude gervais ghenadie gheorghe ghislain gia giacomo ' +
    'giada gian giancarlo gianluca gianna gianni gideon giel gigi gijs gil gilbert gilberto gilda giles gilles ' +
    'gillian gina ginger gino gioele gioia giorgia giorgio giovani giovanna giovanni giovanny girart gisela gislebert ' +
    'gisselle gisèle gita giulia giuliana giuliano giulio giuseppe gizela gladyce gladys gleb glen glenda glenn ' +
    'glenna glennie gloria godfrey golda golden gondebaud gonthier gontran gonzague gonzalo goran gordan gordana ' +
    'gordon grace gracie graciela grady graham grant granville grayce grayson green greg gregg gregor gregoria ' +
    'gregorio gregory greta gretchen greyson grgur griffin grigore griselda grover grégoire gréta guadalupe gudrun ' +
    'guenièvre guglielmo gui guido guilhem guilhemine guilherme guillaume guillemette guillermina guillermo guiseppe ' +
    'gunnar gunner gus gussie gust gustav gustave gustavine gustavo guus guusje guy guyot guérin gwen gwenaëlle ' +
    'gwendoline gwendolyn gédéon gérard géraud gülçin günay habib habiba haby hadley hadrien hafsa hagen hailee ' +
    'hailey hailie hajar hakan hakim hal haleigh haley halie halil halim halima halle hallie hamidou hamish hamza han ' +
    'hana hanae hani hank hanna hannah hanne hannes hanno hans harald hardouin hardy hari harley harmon harmony ' +
    'harold harper harriet harrison harry harvey hasan haskell hasna hassan hassie hattie hauke haven hawa hayden ' +
    'haylee hayley haylie hazel hazle heath heather heaven heber hector heidi hein helen helena helene helga helin ' +
    'hellen helmer helmut heloise helène henderson hendrik hendrika hennes henning henri henrick henrieta henrietta ' +
    'henriette henrik henrike henrique henry herbert herluin herman hermann hermina hermine herminia herminio hermína ' +
    'hernán hershel herta hertha hervé hester hettie hetty hiba hicham hidde hilaire hilario hilary hilbert hilda ' +
    'hildebert hildegard hillard hillary hilma hilton hincmar hind hipolito hippolyte hira hiram hobart holden hollie ' +
    'hollis holly homer homero honor honorine honoré hope horace horacio hortense hosea houston howard howell hoyt ' +
    'hubert hudson hugh hugo hugues huguette hulda humberto hunter hussein huub hyman hédelin hédi hélier hélio ' +
    'héloïse hélène hülya hüsnü iacob ian ianthe iban ibrahim ibrahima icie ida idell idella idris idriss idrissa ' +
    'ignacio ignacy ignatius ignác igor ike iker ila ilan ilana ilaria ilarion ilay ilayda ileana ilene ilenia ilhan ' +
    'ilia ilian iliana ilias ilie ilies ilija ilinca ilja ilona ilsa ilse ilyan ilyana ilyas ilyes ilyess ima imane ' +
    'imani imelda imen imene imke immanuel imogen imogene imran imrane ina inara inaya indiana indira indra indy ines ' +
    'inesa inez inga inge inger ingrid ingrida inka inna innocent inès inés ioan ioana iolanda ion iona ionel ionela ' +
    'iosif ira irem irena irene irina iris irma irvin irving irwin irène isa isaac isabeau isabel isabela isabell ' +
    'isabella isabelle isac isadora isadore isai isaiah isaias isak isaure iseult isidora isidore isidro isis isla ' +
    'ismael ismail ismérie isobel isom isra israel issa issac issam itzel iulia iulian iuliana iurie iva ivah ivan ' +
    'ivana ivanka ivanna ivano ivar ive iven iveta ivica ivo ivona ivonne ivor ivory ivy iván iwan iyad iyed izaak ' +
    'izabela izabella izaiah izia izidor izidora izolda izzy jabari jace jacey jacinthe jacinto jack jackeline jackie ' +
    'jacklyn jackson jacky jaclyn jaco jacob jacoba jacobo jacobus jacqueline jacquelyn jacques jacynthe jada jade ' +
    'jaden jadon jadranka jadranko jadyn jaeden jaelynn jaga jai jaida jaiden jailyn jaime jaimy jairo jakayla jake ' +
    'jakob jakov jakub jaleel jalen jalon jalyn jamaal jamal jamar jamarcus jamel james jameson jamey jamie jamil ' +
    'jamila jamir jamison jammie jan jana janae jane janek janelle janessa janet janeta janice janick janie janin ' +
    'janina janine janis janiya janka janko janna janne jannek jannes jannie jannik jannis jano janosch jany japhet ' +
    'jaquan jaquelin jaqueline jara jared jaren jari jarmila jarne jarno jaro jarod jarolím jaromír jaron jaroslav ' +
    'jaroslava jarred jarrell jarret jarrett jarrod jarvis jasen jasmijn jasmin jasmina jasmine jasna jason jasper ' +
    'jaunita javier javon javonte jawad jax jaxon jay jaya jayce jaycee jayda jayde jayden jaydon jaylan jaylen ' +
    'jaylin jaylinn jaylon jayme jayne jayson jazlyn jazmin jazmyn jazmyne jazz jean jean-baptiste jean-marc jeanette ' +
    'jeanie jeanine jeanne jeannel jeannette jeannie jeannot jed jedediah jedidiah jef jeff jefferey jeffery jeffrey ' +
    'jeffry jehanne jela jelena jelica jella jelle jelmer jelte jena jenifer jenna jennie jennifer jennings jenny ' +
    'jennyfer jens jensen jeppe jerad jerald jeramie jeramy jerel jeremiah jeremias jeremie jeremy jermain jermaine ' +
    'jermey jerod jerome jeromy jerrell jerrod jerrold jerry jerónimo jesper jess jesse jessica jessie jessika jessy ' +
    'jessyca jesus jesús jet jett jette jettie jevon jewel jewell jibril jihane jil jill jillian jim jimena jimmie ' +
    'jimmy jindra jip jo joachim joah joakim joan joana joanie joann joanna joanne joannie joanny joany joaquim ' +
    'joaquin joaquín job jocelyn jocelyne jodi jodie jody joe joel joelina joeline joelle joep joes joesph joey johan ' +
    'johann johanna johanne johannes johathan john johnathan johnathon johnnie johnny johnpaul johnson jolana jolanda ' +
    'joleen jolie jolien jolijn jolin jolina joline jon jona jonah jonas jonatan jonathan jonathon jonna jonte joost ' +
    'jop jordan jordana jordane jordi jordon jordy jordyn jorge jorin joris jorn jorrit jort joscha joschua jose ' +
    'josef josefa josefien josefin josefina josefine joseph josephin josephine josh joshua joshuah josiah josiane ' +
    'josianne josie josse josselin josua josue josué josy josé joséphine jourdain jovan jovana jovani jovanny jovany ' +
    'joy joya joyce jozef jozefa jozefína jozue joão joël joëlle jože juan juana juanita juda judah judas judd jude ' +
    'judge judicaël judita judith judson judy jule jules julia julian juliana juliane julianne julie julien julienne ' +
    'juliet julieta juliette julika julina julio julius julián juna june junior junius juno juri jurre juste justen ' +
    'justice justin justina justine juston justus justyn juul juvenal juwan jérémie jérôme jørgen júlia júlio kaan ' +
    'kacey kaci kacie kacper kade kaden kadiatou kadin kadir kaela kaelyn kahina kai kaia kailee kailey kailyn ' +
    'kaitlin kaitlyn kaj kaja kale kalea kaleb kaleigh kaley kali kalle kallie kamala kameron kamil kamila kamille ' +
    'kamran kamren kamron kamryn kane kara kareem karel karelle karen kari kariane karianne karim karin karina karine ' +
    'karl karla karlee karley karli karlie karlijn karlo karlotta karmela karol karolann karolina karoline karolína ' +
    'karson kasandra kasey kasper kassandra katarina kate katelin katelyn katelynn katharina katherine katheryn ' +
    'kathleen kathlyn kathrin kathryn kathryne kathy katia katie katja katlyn katlynn kato katrin katrina katrine ' +
    'kattie katy kavon kay kaya kaycee kayden kayla kaylah kaylee kayleigh kayley kayli kaylie kaylin kayna kayra ' +
    'kazimír keagan keano keanu keara keaton keegan keeley keely keenan kees keira keisha keith kellen kelley kelli ' +
    'kellie kelly kelsi kelsie kelton kelvin kelya kelyan kemal ken kenan kendall kendra kendrick kenji kenna kennedi ' +
    'kennedy kenneth kennith kenny keno kensi kent kenton kenya kenyatta kenyon kenza kenzie kenzo keon kerem kerim ' +
    'kerry keshaun keshawn keven kevin kevon keyon keyshawn khadidiatou khadija khady khalid khalil kian kiana kianna ' +
    'kiano kiara kiarra kick kiel kiera kieran kiki kiley kilian killian kilyan kim kimberley kimberly kimi king kip ' +
    'kira kiran kirk kirsten kirstin kitty kjeld kjell klaas klara klaudia klaus klemen klemens klement kleopatra ' +
    'klára knut kobe koby kody koen kofi kolby kole koloman konrad konstantin kora koray korbin korbinian korey ' +
    'korinna kornel kory kraig krijn kris krishna krista kristen kristi kristian kristie kristijan kristin kristina ' +
    'kristine kristián kristofer kristoffer kristopher kristy krystal krystel krystina kurt kurtis kyan kyara kyla ' +
    'kyle kylee kyleigh kyler kylian kylie kyllian kyra lacey lachlan lacy lada ladarius ladislau ladislav laetitia ' +
    'lafayette laila laisha lala lalie lalita lamar lambert lamberto lamia lamine lamont lana lance lancelot landen ' +
    'lander landry lane laney lara larisa larissa laron larry lars larue lassana lasse latif latoya laura laurane ' +
    'laure laureen laurel laureline lauren laurence laurens laurent laurenz lauretta lauri lauriane laurianne laurie ' +
    'laurin laurine laury lauryn laurène lavada lavern laverna laverne lavina lavinia lavon lavonne lawrence lawson ' +
    'laxmi layana layla layne lazar lazare lazaro lea leah lean leana leander leandra leandro leane leann leanna ' +
    'leanne leatha leda lee leela leelou leena leendert leia leif leigh leila leilani lela lelah leland lelia lempi ' +
    'lemuel len lena lene leni lenia lenja lenka lenn lenna lennard lennart lennert lennie lennon lennox lenny lenora ' +
    'lenore leny lenya leo leola leon leona leonard leonardo leone leonel leonhard leoni leonid leonida leonidas ' +
    'leonie leonor leonora leontina leontine leopold leopoldina leopoldo leora lera leroy lesley leslie lesly lessie ' +
    'lester leta letha leticia letitia letizia letícia leu leufroy lev levent levi levin levke levy lew lewin lewis ' +
    'lex lexi lexie lexus leyla leyna lia liah liam lian liana lianne lias libbie libby libère lidia lidija lieke ' +
    'lien lieuwe lieve lila lilas lili lili-rose lilia lilian liliana liliane lilie lilith lilla lilli lillian ' +
    'lilliana lillie lilly lilou lilwenn lily lily-rose lilya lilyan lina lincoln linda linde lindsay lindsey line ' +
    'linn linnea linnie lino linus linwood lio lion lionel lior lisa lisandro lisann lisanne lisbeth lise liselotte ' +
    'lisette lison litzy liv liva livia livio liviu liya liyana liz liza lizbeth lize lizeth lizzie lizzy liétald ' +
    'ljiljana ljuba ljubica llewellyn lloyd loan loane loes logan lohan lois lola lolita loma lon london longin lonie ' +
    'lonnie lonny lonzo lora loraine loredana loreen lorelei loren lorena lorene lorenz lorenza lorenzo loretta lori ' +
    'lorin lorine loris lorna lorrain lorraine lothaire lotta lotte lottie lou lou-ann lou-anne louane louann louay ' +
    'louca louie louis louisa louise louison louka louna loup lourdes louvenia lowell loy loyal loyce loïc loïs luan ' +
    'luana lubin luc luca lucas luce lucia lucian luciana luciano lucie lucien lucienne lucija lucile lucille lucinda ' +
    'lucio lucious lucius lucy ludie ludivine ludmila ludolphe ludovic ludovica ludwig lue luella luena luigi luis ' +
    'luisa luise luiz luiza lujza luk luka lukas luke lukáš lula lulu luna lungelo lupe lura lurline luther lutz luuk ' +
    'lux luz luzie lya lyam lyana lyda lydia lydie lyla lyle lylia lylou lyn lyna lynda lynette lynn lynne lynsey ' +
    'lyric lysanne léa léandre léna léo léon léonard léonie léonne léopold léopoldine lívia maaike maarten maartje ' +
    'mabel mabelle mable mac macaire maceo macey maci macie mack mackenzie macy madaline madalyn maddison maddox ' +
    'madeleine madeline madelyn madelynn madge madie madilyn madina madisen madison madisyn madita madleen madlen ' +
    'madonna mads mady madyson mae maegan mael maeva maeve mafalda magali magda magdalen magdalena magdaléna maggie ' +
    'magnolia magnus maguelone mahamadou mahaut mahdi mahe mahir mahmoud mahmud maia maida maik maike mailin maira ' +
    'maiya maja majda major makayla makenna makenzie maksim malachi malak malcolm malena malia malick malik malika ' +
    'malin malina malinda mallaury mallie mallory malo malone malou malte malvina malvína mamadou mamert mamie ' +
    'manassé mandy manel manelle manfred manisha manley manon mansur manuel manuela mara marah marc marceau marcel ' +
    'marcela marcelin marcelina marceline marcelino marcella marcelle marcello marcellus marcelo marcia marco marcos ' +
    'marcus mare mareike marek maren marga margaret margareta margarete margarett margaretta margarette margarida ' +
    'margarita margaux marge margie margita margo margot margret marguerite mari maria mariah mariam mariama marian ' +
    'mariana mariane marianna marianne mariano maribel marica maricarmen maricica marie marieke mariela mariella ' +
    'marielle marietta marija marijn marika marilena marilie marilou marilyn marilyne marin marina marine marino ' +
    'marinus mario marion marisa marisol marissa marit marita maritza marius marián marja marjan marjolaine marjorie ' +
    'marjory mark marko markus marla marlee marleen marlen marlena marlene marley marlies marlin marlo marlon marlène ' +
    'marnie marouane marques marquis marquise marsha marshall mart marta marten martha marthe martial martim martin ' +
    'martina martine marty martín marvin marwa marwan marwane marwin mary maryam maryann maryjane marylou maryse ' +
    'maría mason massimo matej mateja mateo mateus mateusz matheo mathew mathias mathieu mathijs mathilda mathilde ' +
    'mathis mathurin mathys matias matilda matilde matis matisse mats matt matteo mattes mattheo matthew matthias ' +
    'matthieu matthijs matthis matti mattia mattie mattis matylda matys matías maud maude maudie maugis maura maureen ' +
    'maurice mauricette mauricio maurine maurits mauro maverick mavis max maxellende maxence maxi maxie maxim maxima ' +
    'maxime maximilian maximiliano maximilien maximilián maximillia maximillian maximo maximus maxine maxwell may ' +
    'maya maybell maybelle maye mayeul maylis maymie maynard mayra mayssa mayte mazie maël maëlle maëlys maï maïmouna ' +
    'maša mckayla mckenna mckenzie meagan meaghan meda medard medina medine mees megan megane meggie meghan mehdi ' +
    'mehmet meik meike mekhi melania melanie melany melba melchior melek melia melike melina melinda melis melisa ' +
    'melissa melita melle mellie mellina melodie melody mels melvin melvina melvyn melyna melyssa mence menno ' +
    'mercedes meredith merel meriem merijn merl merle merlin merritt mert mertie merve mervin meryem meryl meta mete ' +
    'metin metod mette meïssa mia micaela micah micha michael michaela michal michale michaël micheal michel michela ' +
    'michele michelle michèle mick mickael mickey mieke miguel mihaela mihai mihail mija mika mikael mikaela mikail ' +
    'mikayla mike mikel mikkel mikuláš mila milada milan milana milano mildred mile milena miles miley milford milica ' +
    'milivoj milla miller millicent millie milly milo milorad miloslav miloslava milota milou miloš milton mimi mina ' +
    'mindy minerva mink minnie minodora mio mira mirabela mirac miracle miran miranda miray mircea mirco mireille ' +
    'mirela mirella mireya miriam mirja mirjam mirka mirko mirna miro miron miroslav miroslava mirte mirthe mirza ' +
    'misael misha missouri misty mitch mitchel mitchell mitra mittie mladen modest modesta modesto mohamed ' +
    'mohamed-ali mohamed-amine mohammad mohammed moira moises mojmír mollie molly mona monica monika monique monroe ' +
    'monserrat monserrate montana monte montserrat monty moreno morgan morgana morgane moriah moritz morris morten ' +
    'mortimer morton mose moses moshe mossie mouhamadou mouhamed moussa moustapha mozell mozelle moïse moïsette ' +
    'muhammad muhammed muhsin murat muriel murl murphy murray musa mustafa mya myah myla mylan mylene myles mylo ' +
    'mylène myra myriam myrl myrna myron myrthe myrtice myrtie myrtis myrtle márcia médéric mégane mélanie méline ' +
    'mélisande mélissa mélissandre mélodie mérovée mónica nabil nada nadežda nadi nadia nadine nadir nadja nadège ' +
    'nael naemi nahel nahid nahil nail naim naja nakia nala name nana nancy nannie naomi naomie napoleon narcis ' +
    'narcisa narciso narcisse nash nasir nasrullah nassim nat natalia natalie natalija natan natanael natasa natasha ' +
    'nataša nate nathalie nathan nathanael nathanaël nathanial nathaniel nathen natália naud naudet nawal nawel naya ' +
    'nayeli nayla nazif neal ned neda nedra neele neeltje neha neil nela nelda nele neli nelia nell nella nelle nelli ' +
    'nellie nelly nels nelson nena neo neoma nerea nesrine nestor nettie neva neven nevena nevenka neville nevin ' +
    'nevio nevzat newell newton neyla nia nicholas nicholaus nichole nick nicklaus nickolas nicky niclas nico nicola ' +
    'nicolae nicolai nicolaie nicolas nicole nicoleta nicolette nicolás nicolò nicu niculina nicéphore niek niels ' +
    'nienke nigar nigel nihal nik nika nike nikita nikki nikko niklas niklaus niko nikodem nikola nikolai nikolas ' +
    'nikolina nil nila nils nina nine nino ninon nisa noa noah noam noan noble noe noel noelia noelie noemi noemie ' +
    'noemy noha noham nohan nola nolan nolann nolhan nona noor noortje nora norah norbert norberto nore norene norina ' +
    'norma norman normand norris norval norwood noud nour nout nova novella novi noé noémie noël noëlla noëlle nur ' +
    'nurlan nya nyah nyasia nynke néhémie obie oceane ocie octave octavia octavian octavio océane oda odelia odell ' +
    'odessa odette odie odile odilia odilon odin odon ofelia ofélia oger okan oke okey ola olaf ole oleg olen oleta ' +
    'olga olimpia olimpio olin oliva olive oliver olivia olivier oliwia oliwier olle ollie olympe olympia olívia oma ' +
    'omar omari ombline omer omolara ona onie onur oona opal ophelia ophélie ora oral oran oren oriana oriande oriane ' +
    'orie orin orion orland orlando orlane orlo ornella orpha orrin orval orville osbaldo osborne oscar oskar osman ' +
    'osvaldo oswald oswaldo otha otho otilia otis oto ottilie ottis otto oumar oumou oury ousmane ova ovidius owen ' +
    'oxana ozanne ozella pablo paco pacôme padma paige palma palmira paloma palémon pam pamela pankrác pansy ' +
    'pantaleon paola paolo parfait paris parker pascal pascale pasquale pat paterne patience patrice patricia ' +
    'patricio patrick patrik patrizia patsy patti pattie patty paul paula paule paulette paulien paulin paulina ' +
    'pauline paulo pavel paxton payton pearl pearlie pearline pedro peer peggie peggy pelagia pelle penda penelopa ' +
    'penelope penny pepe pepijn per perceval percival percy perla pero perrine perry petar pete peter petra petronela ' +
    'petru peyton phil philibert philine philip philipp philippe philippine phillip philomène philothée philémon ' +
    'phoebe phoenix phyllis pia pie pien pierce pierre pierrick piet pieter pietro pilar pim pink pinkie piotr pip ' +
    'piper pippa pit pius platon pleun pol polly poppy porter poul prakash pravoslav precious prem presley preston ' +
    'price primerose primo prince princess prisca priscilla priscille priska priya prokop promise prosper providenci ' +
    'prudence prune puck pulchérie pécine pélagie pénélope pépin pétronille queen queenie quentin quentine quincy ' +
    'quinn quinten quintia quinton quinty quirin quiéta rabia rachael rachel rachelle rachid rada radislav radmila ' +
    'radomír radoslav radovan radoš radu radúz rae raegan raf rafael rafaela rafaël rafid raheem rahel rahim rahma ' +
    'rahmi rahsaan rahul raif raik raina rainer raisa raj rajendra rajko rakesh raleigh ralf ralph rama ramata ramesh ' +
    'ramiro ramon ramona ramón rana randal randall randi randolf randolph randy rani rania ranko ransom raoul raphael ' +
    'raphaelle raphaël raphaëlle raquel rashad rashawn rasheed rashid rasmus rastislav ratna rauf raul raven ravi ray ' +
    'rayan rayane rayen raymond raymonde raymundo raúl reagan reanna reba rebeca rebecca rebeka rebekah rebekka reda ' +
    'reece reed reese regan reggie regina reginald regína reid reilly rein reina reine reinhard reinhold remco remi ' +
    'remington remo remus remy renata renate renato renaud rene renee rens renske renáta rené renée ressie reta retha ' +
    'retta reuben reva rex rey reybaud reyes reymundo reyna reynold reza rhea rhett rhianna rhiannon rhoda rhonda ria ' +
    'rian riana ricardo riccardo richard richie richmond rick rickey rickie ricky rico rieke rigoberto rik rike riley ' +
    'rina rino rio rita river riyad roan rob robb robbe robbie robert roberta roberto robin robinson robyn rocco roch ' +
    'rochelle rocio rocky rod roderick rodger rodica rodney rodolfo rodolphe rodrick rodrigo rodrigue roel rogelio ' +
    'roger rogers rohan roksana roland rolande rolando rolf rollin roma romain romaine roman romana romane romeo ' +
    'romina romuald romulus romy roméo ron ronald ronaldo ronan ronja ronnie ronny roos roosevelt rory rosa rosalee ' +
    'rosalia rosalie rosalina rosalind rosalinda rosalyn rosamond rosamunda rosana rosanna rosario roscoe rose ' +
    'roselin roseline rosella roselyn rosemarie rosemary rosendo rosetta rosie rosina roslyn ross rossie rostislav ' +
    'rover rowan rowena rowland roxana roxane roxanne roxy roy royal royce roza rozalia rozella rozina ruben rubie ' +
    'ruby rubye rubén rudi rudolf rudolph rudy rufina rufus rune rupert ruslan russ russel russell rustam rusty ruth ' +
    'ruthe ruthie ruxanda ruža ryad ryan ryann ryder rylan rylee ryleigh ryley régine régis réjean réjeanne rémi ' +
    'róbert róza rüya sabina sabine sabino sabri sabrina sabryna sacha sadie sadio sadye safa safia safira safiya ' +
    'sagar sage sahra said saige sakina salih salim salimata sallie sally salma salman salome salomea salomon salomé ' +
    'salvador salvatore sam samanta samantha samara samba sami samia samir samira sammie sammy samson samuel samuele ' +
    'samy sana sancho sanda sandeep sander sandra sandrine sandro sandu sandy sanford sanja sanjay sanna sanne santa ' +
    'santiago santina santino santos saphira sara sarah sarai sari sarina sascha sasha saskia satish saul sauveur ' +
    'sava savanah savanna savannah savin savina savinien savion saša scarlett scholastique schuyler scot scott ' +
    'scottie scotty seamus sean seb sebastiaan sebastian sebastiano sebastien sebastián sebestian sedrick selena ' +
    'selene selim selin selina selma selmer selyan sem semih sena senne sepp seppe serafim serafina seren serena ' +
    'serenity serge sergei sergej sergio sergiu serhat servác seth severina severín seydou shad shaina shakira shana ' +
    'shane shanel shanelle shania shanie shaniya shanna shannon shanny shanon shany shari sharon shaun shawn shawna ' +
    'shay shaylee shayna shayne shea sheila sheldon shelia shelley shelly shemar sheri sheridan sherine sherman ' +
    'sherri sherry sherwood sheryl shirley shreya shyann shyanne sibyl sibylle sid sidney sidoine sidonia sidonie ' +
    'sidy siebe siem sienna sierra sigebert sigismond sigmund sigrid sigurd sil silas silja silje silvan silvana ' +
    'silvia silvija silvio silviu silvère sim simeon simion simisola simon simona simone sina sinan sincere sinja ' +
    'sirine siro sister sixte sixtine sjoerd sjors sky skye skyla skylar slavica slavko slavomír slávka smilla soan ' +
    'sofia sofiane sofie sofija sohan solal solange soledad soline solomon solon solveig solène soma sonia sonja ' +
    'sonny sonya sophia sophie soraya soren sorina souleymane soumaya soňa spencer stacey stacy stan stanford ' +
    'stanislao stanislas stanislav stanislava stanko stanley stanton staša stef stefan stefania stefanie stefano ' +
    'steffen stela stelian steliana stella stephan stephania stephanie stephany stephen stephon sterling sterre steve ' +
    'steven stevie stewart stig stijn stina stojan stone storm stuart stéphane stéphanie sude sue summer sunita sunny ' +
    'surya susan susana susanna susanne susie suzana suzanna suzanne suzie suzon svea sven svenja svetlana swan swann ' +
    'swassane syble sydnee sydney sydni sydnie sylvain sylvan sylvester sylvestre sylvia sylviane sylvie syrine sára ' +
    'sébastien ségolène séraphin séverin séverine sílvia sönke sören tabea tabitha tad tadeáš taha tahir tahlia talea ' +
    'talia talitha talon tamara tami tamia tamina tamino tammo tammy tancrède tanguy tania tanja tanner tanya tao ' +
    'tara taras tari tarik tarja tarkan tarun taryn tasha tasnim tate tatiana tatjana tatum tatyana taurean taurin ' +
    'tavares taya tayler taylor tea teagan ted teddy teije teja tekla telly temitope teo teodor teodora teodoro ' +
    'teofil teona terence teresa tereza teri terrance terrell terrence terri terrill terry tess tessa tessie teun ' +
    'teunis tevin thad thaddeus thalea thalia thaïs thea thelma theo theodor theodora theodore theresa therese ' +
    'theresia theron theunis thiago thibaud thibault thibaut thibert thierno thierry thies thijs thilo thom thomas ' +
    'thor thora thorben thore thorge thurman théo théodora théodore théodose théophile théophraste thérèse tia tiago ' +
    'tiana tianna tiara tiber tiberio tiberius tibo tibor tichomír tidiane tierra tiffany tihomir tijmen tijn tijs ' +
    'til tilio till tillman tillmann tim timea timeo timm timmothy timmy timo timoléon timon timotej timoteo timothe ' +
    'timothy timothée timur tina tine tino tiphaine titi titien titilayo tito titouan titus tizian tjark tobias tobin ' +
    'toby tod todd tom toma tomas tomasa tomislav tomke tommaso tommie tommy tomás tomáš toney toni tonia tonnin tony ' +
    'tonya toon torben tore torey torrance torrey toussaint toy trace tracey traci tracy traian trajan travis travon ' +
    'tre tremaine tremayne trent trenton tressa tressie treva trever trevion trevor trey tricia trinity trisha ' +
    'tristan tristian tristin triston troy trudie trudy trycia trystan tuana tudor tuomas turner turold tuur twan ' +
    'twila tycho tyler tymeo tyra tyree tyreek tyrel tyrell tyrese tyrique tyron tyrone tyshawn tyson ubaldo udo ugo ' +
    'uli ulices ulises ulrich ulrika ulysse uma umar umut una unique urbain urban uriah uriel ursula ursule vada ' +
    'vadim vala valdemar valentijn valentin valentina valentine valentino valentín valeria valerie valerija valerio ' +
    'valeriu valery vallie valter valère valérie valéry van vance vanda vanesa vanessa vanja varvara vasco vasil ' +
    'vasile vasilisa vaughn veda veerle veit velda velimir vella velma velva vena venance venceslas vendelín venera ' +
    'veniamin vera verda verdie verena vergie verica verla verlie vern verna verner vernice vernie vernon verona ' +
    'veronica veronika verónica vesna vesta vianney vic vicenta vicente vicki vickie vicky victoire victor victoria ' +
    'victorien victorin vida vidal vienna viggo vigile vijay vik viktor viktoria viktória vilma vilém vin vince ' +
    'vincenc vincent vincenza vincenzo vinciane vinnie viola violet violeta violetta violette viorel viorica virgie ' +
    'virgil virgile virginia virginie vishal vita vital vito vittore vittoria vitus vitória viva vivian viviana ' +
    'viviane vivianne vivien vivienne vlad vladana vladimir vladimiro vladimír vladimíra vladislav vladislava vlasta ' +
    'vlastimil volkan vratislav vsevolod vuk václav véronique víctor vít wade wael waino waldo waleran walid walker ' +
    'wallace walter walton wanda wandrille ward warren wassim watson wava waylon wayne webster weldon wellington ' +
    'wendell wendy werner wes wesley wessel westley weston whitney wibke wiebke wies wiktoria wilber wilbert wilbur ' +
    'wilburn wiley wilford wilfred wilfredo wilfrid wilfried wilhelm wilhelmina wilhelmine will willa willard willem ' +
    'willi william willie willis willow willy wilma wilmer wilson wilton winfield winifred winnifred winona winston ' +
    'wissem wm wolf wolfgang woodrow wout wouter wyatt wyman xander xanthe xaver xaverius xavier xavière xena xenia ' +
    'ximena xochitl xzavier xénophon yacine yadira yael yago yahya yani yanis yann yannic yannick yannik yannis yara ' +
    'yaren yaron yasin yasmeen yasmin yasmina yasmine yasser yassin yassine yaya yazmin yekta yesenia yessenia yfke ' +
    'ylan ylvi ylvie yoan yoann yohan yohann yolanda yolande yoshiko youcef youna younes yousra youssef ysaline ' +
    'yseult yuna yunus yuri yusuf yvan yven yves yvette yvonne zac zach zachariah zacharie zachary zachery zaché zack ' +
    'zackary zackery zaharia zahra zain zaira zakaria zakary zana zander zane zara zaria zayd zayn zdenka zdenko ' +
    'zdeslava zdravko zechariah zehra zelda zelie zella zelma zena zeno zenobia zetta zeyd zeynep zia zina zinaida ' +
    'zion zita ziva ziyad zlata zlatica zlatka zlatko zoe zoey zofia zoie zoila zoja zola zoltan zoltán zora zoran ' +
    'zorka zoé zoéva zoë zula zuzana zuzanna zéphirin ábel ángela áron ève édith édouard éleuthère élia éliane élie ' +
    'élisabeth élise élisée élodie éloïse élzéar éléonore émeline émeric émile émilie émérance émérencie épiphane ' +
    'éric étienne évangéline évariste évelyne évrard ígor óscar ömer časlav štefan žaneta želmíra'
  ).split(' '),
);
