// Parts of the names in the demo's data: from many countries, with accents, long ones, right-to-left ones.

// prettier-ignore
export const companyWords = [
  'Alcázar', 'Alder', 'Amstel', 'Anker', 'Årsta', 'Atlas', 'Aurora',
  'Baltic', 'Basalt', 'Bellweather', 'Birkeland', 'Bluefin', 'Borealis', 'Brightwater', 'Cadenza', 'Calder', 'Cantabria',
  'Cedar', 'Cobalt', 'Coração', 'Copperfield', 'Cygnet', 'Dahlia', 'Delfín', 'Dorset', 'Eastgate', 'Ebro', 'Eider',
  'Élan', 'Ember', 'Fairlead', 'Falken', 'Fjord', 'Foxglove', 'Garnet', 'Glasgow', 'Granite', 'Grünwald', 'Halcyon',
  'Harbour', 'Hawthorn', 'Helsing', 'Høyland', 'Indigo', 'Isar', 'Itami', 'Juniper', 'Kestrel', 'Kilimo', 'Kite',
  'Køge', 'Lakeshore', 'Lantern', 'Lighthouse', 'Linden', 'Łódź', 'Magnolia', 'Maple', 'Meridian', 'Mistral', 'Moraine',
  'Nadir', 'Neckar', 'Nimbus', 'Northbank', 'Oakridge', 'Öresund', 'Orchard', 'Osprey', 'Pampas', 'Pelican', 'Pinecrest',
  'Quarry', 'Quetzal', 'Ravenna', 'Redwood', 'Ridgeway', 'Rowan', 'Sable', 'Saltmarsh', 'São Bento', 'Seabright',
  'Sierra', 'Solstice', 'Šumava', 'Tamarind', 'Tern', 'Thistle', 'Tramontana', 'Umbra', 'Vantage', 'Verdant', 'Vistula',
  'Wexford', 'Willow', 'Yarrow', 'Zenith', 'Zephyr',
] as const;

// prettier-ignore
export const companyKinds = [
  'Analytics', 'Bank', 'Bioscience', 'Cargo', 'Clinics', 'Components', 'Design', 'Energy', 'Foods', 'Freight',
  'Insurance', 'Interiors', 'Labs', 'Logistics', 'Media', 'Motors', 'Networks', 'Outdoor', 'Packaging', 'Pharma',
  'Robotics', 'Shipping', 'Software', 'Steel', 'Systems', 'Textiles', 'Timber', 'Travel', 'Water', 'Works',
] as const;

export const legalForms = [
  'Ltd',
  'GmbH',
  'AB',
  'S.A.',
  'Inc.',
  'B.V.',
  'Oy',
  'KK',
  'Sp. z o.o.',
  'A/S',
] as const;

/** Complete names that the pattern above cannot produce. */
export const unusualCompanies = [
  'مجموعة النخيل للتجارة',
  'شركة البحر الأحمر للشحن',
  'תעשיות הגליל',
  '株式会社みなと商事',
  '北方物流有限公司',
  'Ελληνική Ενέργεια',
  'Северный Мост',
  "D'Arcy & Söhne Präzisionswerkzeugmaschinenfabrik Beteiligungsgesellschaft mbH & Co. KG",
  'The Association of Independent Harbour Masters, Lighthouse Keepers and Marine Surveyors of the North Sea',
  'A–Z Repairs',
  '3Hearts Nursery',
  'Aach Brewery',
  'Aalborg Tools A/S',
  'Abacus Freight',
  'Abbey Road Bakery',
  'Åbo Design Oy',
  'Accra Solar',
  'Acme Ltd',
  'Adagio Hotels',
  'Adler Optik GmbH',
  'Aegean Yachts S.A.',
  'Aeolus Wind',
  'Afton Dairy',
  'Agora Publishing',
  'Ahorn Möbel',
  'Ainsley & Sons',
  'Zażółć Gęślą Jaźń Studio',
] as const;

// prettier-ignore
export const firstNames = [
  'Adaeze', 'Agnieszka', 'Aiko', 'Alejandro', 'Amélie', 'Anders', 'Anh', 'Anjali', 'Ayşe', 'Beatriz',
  'Bilal', 'Björn', 'Bronwen', 'Camila', 'Chiara', 'Chidi', 'Ciarán', 'Dagmar', 'Daniel', 'Dmitri', 'Eleni', 'Emeka',
  'Emily', 'Eun-ji', 'Farah', 'Fatima', 'Femi', 'François', 'Freya', 'Giulia', 'Grace', 'Gülşah', 'Hana', 'Hassan',
  'Hélène', 'Hiroshi', 'Ibrahim', 'Imani', 'Inés', 'Isabel', 'Jack', 'Jakub', 'João', 'Jürgen', 'Kaito', 'Katarzyna',
  'Khalid', 'Lars', 'Layla', 'Léa', 'Liam', 'Linh', 'Lucía', 'Maja', 'Malik', 'Mateo', 'Maya', 'Mei', 'Mikkel',
  'Mohammed', 'Nadia', 'Nia', 'Noor', 'Olga', 'Oluwaseun', 'Oscar', 'Paula', 'Pedro', 'Petra', 'Quentin', 'Rahul',
  'Renée', 'Rosa', 'Ruth', 'Sanna', 'Sáoirse', 'Sofia', 'Søren', 'Takumi', 'Tariq', 'Thandiwe', 'Tove', 'Uma',
  'Viktor', 'Wanjiru', 'Wei', 'Xiomara', 'Yara', 'Yusuf', 'Zofia', 'Zoë',
] as const;

// prettier-ignore
export const lastNames = [
  'Abdi', 'Adeyemi', 'Ahlström', 'Almeida', 'Andersson', 'Baker', 'Bauer', 'Bianchi', 'Blanc', 'Bouchard', 'Brown',
  'Castillo', 'Chen', 'Çelik', 'Costa', 'Dąbrowski', 'Das', 'De Vries', 'Diallo', 'Dlamini', 'Dubois', 'Eriksen',
  'Farouk', 'Fernández', 'Fischer', 'Fitzgerald', 'Fujimoto', 'García', 'González', 'Grant', 'Hansen', 'Hoàng',
  'Horvat', 'Hughes', 'Ivanova', 'Jansen', 'Johansson', 'Kamau', 'Kapoor', 'Karlsson', 'Khan', 'Kim', 'Kowalska',
  'Laurent', 'Le Goff', 'Lindqvist', 'Lopez', 'Mahmoud', 'Martin', 'Mbeki', 'Meyer', 'Moreau', 'Murphy', 'Nakamura',
  'Nguyễn', 'Nielsen', "O'Brien", 'Okafor', 'Olsen', 'Papadopoulos', 'Patel', 'Pereira', 'Petrov', 'Popescu', 'Quinn',
  'Rahman', 'Reyes', 'Ricci', 'Rossi', 'Sato', 'Schäfer', 'Schmidt', 'Sharma', 'Silva', 'Singh', 'Šimić', 'Smith',
  'Suzuki', 'Svensson', 'Tanaka', 'Taylor', 'Thomsen', 'Torres', 'Tran', 'Van den Berg', 'Vargas', 'Virtanen', 'Wagner',
  'Walker', 'Weber', 'Williams', 'Wójcik', 'Yamamoto', 'Yılmaz', 'Zhang', 'Zimmermann',
] as const;

export const unusualPeople = [
  ['ليلى', 'الحداد'],
  ['محمد', 'عبد الرحمن'],
  ['נועה', 'לוי'],
  ['美咲', '佐藤'],
  ['Wolfeschlegelsteinhausenbergerdorff', 'Von Hohenzollern-Sigmaringen'],
  ['Jean-Baptiste Emmanuel', 'de la Tour du Pin Chambly de La Charce'],
  ['Ω', 'Nikolaou'],
  ['Aad', 'Vermeulen'],
  ['Aage', 'Kristensen'],
  ['Aakash', 'Mehta'],
  ['Aarón', 'Ibáñez'],
  ['Abbas', 'Rahimi'],
  ['Abebe', 'Tadesse'],
  ['Abel', 'Fontaine'],
  ['Abena', 'Owusu'],
  ['Abigail', 'Hartley'],
  ['Åboe', 'Lindholm'],
  ['Abril', 'Quiroga'],
  ['Ada', 'Kruger'],
  ['Adaku', 'Nwosu'],
  ['Adam', 'Wiśniewski'],
  ['Adela', 'Černá'],
  ['Adélaïde', 'Roussel'],
] as const;

// prettier-ignore
export const cities = [
  ['Aarhus', 'Denmark'], ['Antwerp', 'Belgium'], ['Austin', 'United States'], ['Bengaluru', 'India'],
  ['Bergen', 'Norway'], ['Bilbao', 'Spain'], ['Bordeaux', 'France'], ['Bristol', 'United Kingdom'],
  ['Cape Town', 'South Africa'], ['Curitiba', 'Brazil'], ['Dubai', 'United Arab Emirates'], ['Düsseldorf', 'Germany'],
  ['Gdańsk', 'Poland'], ['Göteborg', 'Sweden'], ['Haifa', 'Israel'], ['Helsinki', 'Finland'], ['Kraków', 'Poland'],
  ['Kyoto', 'Japan'], ['Lagos', 'Nigeria'], ['Leeds', 'United Kingdom'], ['Lisbon', 'Portugal'], ['Lyon', 'France'],
  ['Malmö', 'Sweden'], ['Mexico City', 'Mexico'], ['München', 'Germany'], ['Nairobi', 'Kenya'], ['Osaka', 'Japan'],
  ['Porto', 'Portugal'], ['Rotterdam', 'Netherlands'], ['São Paulo', 'Brazil'], ['Singapore', 'Singapore'],
  ['Thessaloníki', 'Greece'], ['Toronto', 'Canada'], ['Turin', 'Italy'], ['Warsaw', 'Poland'], ['Zürich', 'Switzerland'],
] as const;

export const longCity = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';

// prettier-ignore
export const jobTitles = [
  'Account manager', 'Chief financial officer', 'Customer success lead', 'Data analyst', 'Head of operations',
  'Head of purchasing', 'IT manager', 'Marketing director', 'Office manager', 'Procurement specialist',
  'Product owner', 'Sales director', 'Sales operations manager', 'Solutions architect', 'VP Revenue',
] as const;

export const sentences = [
  'Started with one team and rolled out to the whole company within a year.',
  'Wants a single place for renewals; today they keep them in spreadsheets.',
  'Prefers calls in the morning, and a short summary by e-mail afterwards.',
  'Compares us with two other vendors; the security review is the deciding step.',
  'Their fiscal year ends in March, so budgets are settled in January.',
  'Asked twice for a better export to their data warehouse.',
  'The former champion left; the new contact is still finding her feet.',
  'Reference visits are welcome, if announced four weeks ahead.',
] as const;
